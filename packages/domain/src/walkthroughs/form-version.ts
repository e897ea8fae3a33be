import { addDays, type ClassroomRows } from '../districts/index.ts';
import { audienceChange, narrowestOf } from './audience.ts';

/** What decides which version of a form holds on a day. */
export interface Dated {
  number: number;
  inForceFrom: string;
}

/** The version of a form that holds on a day: of those in force by then the one that was decided last. None before the first. */
export function versionInForce<Version extends Dated>(versions: readonly Version[], date: string): Version | null {
  return versions
    .filter((version) => version.inForceFrom <= date)
    .reduce<Version | null>((last, version) => (last && last.number > version.number ? last : version), null);
}

/** A wider audience that was announced and does not hold yet. Whatever was decided after it stands in its place. */
export function announcedVersion<Version extends Dated>(versions: readonly Version[], today: string): Version | null {
  const last = versions.reduce<Version | null>((newest, version) => (newest && newest.number > version.number ? newest : version), null);
  return last && last.inForceFrom > today ? last : null;
}

/** The first day on which a new version may hold: a wider audience is announced a day before at least, everything else holds at once. */
export function earliestInForce(current: ClassroomRows, next: ClassroomRows, today: string): string {
  return audienceChange(current, next) === 'wider' ? addDays(today, 1) : today;
}

/**
 * Who reads what was captured with a version: what that version says, unless the form was narrowed since. Widening is never
 * retroactive, and a version that does not hold yet opens nothing.
 * @param captured the version on the device
 */
export function rowsOf(
  versions: readonly (Dated & { classroomRows: ClassroomRows })[],
  captured: Dated & { classroomRows: ClassroomRows },
  today: string,
): ClassroomRows {
  const since = versions.filter((version) => version.number > captured.number && version.inForceFrom <= today);
  const now = versionInForce(versions, today);
  return narrowestOf(
    captured.classroomRows,
    ...since.map((version) => version.classroomRows),
    ...(now && captured.inForceFrom > today ? [now.classroomRows] : []),
  );
}
