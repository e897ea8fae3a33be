import { type ComponentKind, type DesignSection, featureLabels, ratingLabels, type StatementKind, sphereLabels } from '@trellis/domain/infrastructure';
import { kindNames } from '../shared/words.ts';

const statementWords: Record<StatementKind, string> = { mandate: 'Mandate', sphere: 'Watched over', feature: 'Judgment', decision: 'Decision' };
const sectionWords: Record<DesignSection, string> = {
  structures: 'Meetings, recorded',
  authority: 'Mandates and spheres, recorded',
  features: 'Judgments, recorded',
};
const names: Readonly<Record<string, string>> = { ...sphereLabels, ...featureLabels, ...ratingLabels, ...sectionWords };

/** Under which name a record of a design is shown. */
export const recordName = (name: string): string => names[name] ?? name;

/** What a record is: one of a kind of components, a mandate, a link. */
export function recordKind(record: string, kind: string): string {
  if (record === 'component') return kindNames[kind as ComponentKind];
  if (record === 'statement') return statementWords[kind as StatementKind];
  return record === 'link' ? 'Link' : 'Settings';
}

export const changeWords = { added: 'new', changed: 'changed', removed: 'taken out' };
