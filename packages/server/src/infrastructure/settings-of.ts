import type { AdoptedRecord } from '@trellis/domain/infrastructure';
import type { DesignRow } from './rows.ts';

export type OwnSettings = Extract<AdoptedRecord, { record: 'settings' }>['before'];

/** What a design says that is not a record: its settings, and who counts as school leaders; null: as everywhere. */
export function settingsOf(design: Pick<DesignRow, 'settings' | 'school_leaders'>): OwnSettings {
  return { settings: design.settings, schoolLeaders: design.school_leaders } as OwnSettings;
}
