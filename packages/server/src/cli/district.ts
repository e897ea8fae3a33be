import { randomUUID } from 'node:crypto';
import type { Permission } from '@trellis/domain/access';
import { type Actor, withOwner } from '../platform/db/index.ts';
import { CommandProblem } from './run-command.ts';

export interface DistrictRow {
  id: string;
  name: string;
  time_zone: string;
  sample: boolean;
  subject: string;
  /** in its time zone */
  today: string;
}

/** A district by id, name, or name with hyphens; without one, the only one there is. @throws CommandProblem naming those that there are */
export function selectDistrict(url: string, wanted?: string): Promise<DistrictRow> {
  return withOwner(url, async (owner) => {
    const { rows } = await owner
      .query<DistrictRow>('select id, name, time_zone, sample, subject, (now() at time zone time_zone)::date as today from district order by name')
      .catch((error: { code?: string }) => (error.code === '42P01' ? { rows: [] } : Promise.reject(error)));
    const [first, second] = rows;
    const found =
      wanted === undefined
        ? second === undefined && first
        : rows.find((row) => [row.id, row.name.toLowerCase(), hyphened(row.name)].includes(wanted.toLowerCase()));
    if (found) return found;
    if (first === undefined) throw new CommandProblem('There is no district in this database yet. Start Trellis once: npm start');
    const known = rows.map((row) => hyphened(row.name)).join(', ');
    throw new CommandProblem(
      wanted === undefined ? `Say which district: --district KEY. There are: ${known}` : `There is no district "${wanted}". There are: ${known}`,
    );
  });
}

function hyphened(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Nobody in particular: works in one district with the permissions of one command, and reads nothing confidential. */
export function commandLineIn(district: DistrictRow, permissions: Permission[]): Actor {
  return {
    accountId: randomUUID(),
    appointmentId: randomUUID(),
    personId: randomUUID(),
    personName: 'Command line',
    districtId: district.id,
    districtName: district.name,
    timeZone: district.time_zone,
    sample: district.sample,
    role: 'researcher',
    title: null,
    scope: { kind: 'district', id: null, name: district.name, units: [] },
    from: '2000-01-01',
    until: null,
    permissions,
    circles: [],
    today: district.today,
    accessVersion: 0,
  };
}
