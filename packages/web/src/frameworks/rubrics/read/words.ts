import type { RubricDetail, VersionSummary } from '@trellis/domain/frameworks';
import { dayWords, listWords } from '../../../ui/words.ts';
import { forWhom } from '../shared/words.ts';

/** The sentence under a rubric's name. */
export function rubricAnswer(rubric: RubricDetail, inUse: VersionSummary | null): string {
  const whom = `${rubric.subject[0]?.toUpperCase()}${rubric.subject.slice(1)}, ${lowered(forWhom(rubric))}`;
  if (rubric.retiredOn !== null) return `${whom}. Out of use since ${dayWords(rubric.retiredOn)}; its scores stay.`;
  if (!inUse?.publishedOn) return `${whom}. A draft: nobody scores with it yet.`;
  return `${whom}. Version ${inUse.number} has been in use since ${dayWords(inUse.publishedOn)}.`;
}

/** What a version is now. */
export function standingOf(version: VersionSummary): string {
  if (version.state === 'draft') return 'Draft';
  return version.superseded ? 'Superseded' : 'In use';
}

/** Who wrote and published a version, and when; names that may not be read are left out. */
export function historyOf(version: VersionSummary): string[] {
  const by = (names: readonly (string | null)[]) => {
    const known = names.filter((name) => name !== null);
    return known.length > 0 ? ` by ${listWords(known)}` : '';
  };
  const began = `Begun ${dayWords(version.startedOn)}${by([version.startedBy])}.`;
  const changed = version.writtenBy.length > 0 ? [`Changed${by(version.writtenBy)}, last on ${dayWords(version.changedOn)}.`] : [];
  const published = version.publishedOn ? [`Published ${dayWords(version.publishedOn)}${by([version.publishedBy])}.`] : [];
  return [began, ...changed, ...published];
}

const lowered = (text: string) => `${text[0]?.toLowerCase()}${text.slice(1)}`;
