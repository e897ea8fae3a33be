import { defaultSchoolLeaders, type RoleGroup } from '../../access/roles.ts';
import type { PracticeRecord } from '../record.ts';
import { coLeadersOf, isLedWithOthers } from './co-leader.ts';
import { contactKinds, type ProfileCounts, sortCounts } from './counts.ts';
import { mondayOf } from './week.ts';

export interface CountOptions {
  /** The groups that this district counts as school leaders. */
  schoolLeaders?: readonly RoleGroup[];
}

/**
 * Counts records for a profile. The caller chooses the records: those of complete weeks, of the coaches and dates that
 * the reader may see.
 */
export function countRecords(records: Iterable<PracticeRecord>, options: CountOptions = {}): ProfileCounts {
  const schoolLeaders = options.schoolLeaders ?? defaultSchoolLeaders;
  const counts = emptyCounts();
  const cells = new Map<string, unknown>();

  /** The row with this key in this table, made at its first use. */
  function row<Table extends keyof ProfileCounts>(table: Table, key: string[], fresh: ProfileCounts[Table][number]): ProfileCounts[Table][number] {
    const at = [table, ...key].join('\u0000');
    let found = cells.get(at) as ProfileCounts[Table][number] | undefined;
    if (!found) {
      found = fresh;
      cells.set(at, found);
      (counts[table] as ProfileCounts[Table][number][]).push(found);
    }
    return found;
  }

  for (const record of records) {
    const { coach, kind, minutes } = record;
    const cell = { coach, kind };
    const leaders = coLeadersOf(record, schoolLeaders);
    const others = isLedWithOthers(leaders);

    const task = row('tasks', [coach, kind], {
      ...cell,
      tasks: 0,
      minutes: 0,
      sustained: 0,
      oneOff: 0,
      withOthers: 0,
      withOthersMinutes: 0,
      withResource: 0,
    });
    task.tasks += 1;
    task.minutes += minutes;
    if (record.sustained === true) task.sustained += 1;
    if (record.sustained === false) task.oneOff += 1;
    if (others) {
      task.withOthers += 1;
      task.withOthersMinutes += minutes;
    }
    if (record.resources.length > 0) task.withResource += 1;

    if (record.focusSetBy) row('focusSetBy', [coach, kind, record.focusSetBy], { ...cell, by: record.focusSetBy, tasks: 0 }).tasks += 1;
    if (record.place) {
      const place = row('places', [coach, kind, record.place], { ...cell, place: record.place, tasks: 0, minutes: 0 });
      place.tasks += 1;
      place.minutes += minutes;
    }
    for (const leader of leaders) {
      const led = row('ledWith', [coach, kind, leader], { ...cell, with: leader, tasks: 0, minutes: 0 });
      led.tasks += 1;
      led.minutes += minutes;
    }
    for (const component of new Set(record.resources.map((resource) => resource.component))) {
      row('resources', [coach, kind, component], { ...cell, component, tasks: 0 }).tasks += 1;
    }
    if (record.structure) {
      const structure = row('structures', [coach, kind, record.structure], { ...cell, structure: record.structure, tasks: 0, minutes: 0 });
      structure.tasks += 1;
      structure.minutes += minutes;
    }
    for (const { focus, partner } of record.interactions) {
      row('interactions', [coach, kind, focus, partner], { ...cell, focus, partner, interactions: 0 }).interactions += 1;
    }
    if (record.school && contactKinds.includes(kind)) {
      const week = mondayOf(record.date);
      row('contacts', [coach, record.school, week], { coach, school: record.school, week, contacts: 0 }).contacts += 1;
    }
  }
  return sortCounts(counts);
}

export function emptyCounts(): ProfileCounts {
  return { tasks: [], focusSetBy: [], places: [], ledWith: [], resources: [], structures: [], interactions: [], contacts: [] };
}
