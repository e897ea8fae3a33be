import type { VisitKind } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { calendarText } from '../../platform/calendar/index.ts';
import type { ActorContext } from '../../platform/http/api.ts';
import { problem } from '../../platform/http/api.ts';
import { entryOf } from './entry.ts';

/** A visit that the asker may see the facts of, as a file for their own calendar. @throws NOT_FOUND */
export async function readEntry({ tx, actor, services }: Pick<ActorContext, 'tx' | 'actor' | 'services'>, visitId: string): Promise<File> {
  const { rows } = await sql<Row>`
    select v.kind, s.name as school, v.local_date as date, v.minutes, v.calendar_sequence as sequence, v.state,
      (v.local_date + v.start_minute * interval '1 minute') at time zone ${actor.timeZone} as starts
    from visit v join school s on s.district_id = ${actor.districtId} and s.id = v.school_id
    where v.district_id = ${actor.districtId} and v.id = ${visitId}`.execute(tx);
  const [row] = rows;
  if (!row) throw problem('NOT_FOUND', 'no such visit for this reader');
  const { state, ...facts } = row;
  const entry = entryOf(
    { ...facts, visitId, cancelled: state === 'did_not_happen' },
    { publicUrl: services.config.publicUrl, stamp: new Date(), invited: null },
  );
  return new File([calendarText('PUBLISH', entry)], `visit ${row.date}.ics`, { type: 'text/calendar' });
}

interface Row {
  kind: VisitKind;
  school: string;
  date: string;
  minutes: number;
  sequence: number;
  state: string;
  starts: Date | null;
}
