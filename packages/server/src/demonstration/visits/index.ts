import { type DemonstrationYear, demonstrationVisits } from '@trellis/samples';
import { insertRows } from '../../platform/db/index.ts';
import { loadOccurrences } from '../practice.ts';
import { insertDebriefs } from './insert-debriefs.ts';
import { insertForms } from './insert-forms.ts';
import { insertSeen } from './insert-seen.ts';
import { insertVisits } from './insert-visits.ts';
import type { VisitsPlace } from './place.ts';

type Made = ReturnType<typeof demonstrationVisits>;

/** The made-up visits of a sample district. */
export function makeVisits(
  { sample, today }: Pick<VisitsPlace, 'sample' | 'today'>,
  firstDays: { before: string; now: string },
  year: DemonstrationYear,
): Made {
  return demonstrationVisits(sample.key, { ...firstDays, today }, year.occurrences);
}

/** The decision about who reads rows of one classroom, the forms, and the visits with what was seen and what came of it. */
export async function loadVisits(place: VisitsPlace, made: Made): Promise<void> {
  const { owner, sample, district, keys } = place;
  await loadDecision(place);
  await loadOccurrences({ owner, sample, district, keys }, made.occurrences);
  const versions = await insertForms(place, made.forms);
  const inserted = await insertVisits(place, made, versions);
  await insertSeen(place, inserted);
  await insertDebriefs(place, inserted);
}

/** Made up: the choice that a district makes when it is set up, by whoever runs the system. */
async function loadDecision({ owner, sample, district, keys, years }: VisitsPlace): Promise<void> {
  const administrator = sample.people.flatMap((person) => person.appointments).find((appointment) => appointment.role === 'administrator');
  if (!administrator) throw new Error(`${sample.name} has nobody who runs the system`);
  const on = `${years[0]}-08-01`;
  await insertRows(owner, 'district_decision', [
    {
      district_id: district,
      id: keys('district_decision', 'classroom_rows'),
      setting: 'classroom_rows',
      value: 'team_and_teacher',
      reason: 'Teachers and their association asked for it: a visit is for learning, and a single classroom is nobody else’s figure.',
      decided_by: keys('appointment', administrator.key),
      decided_on: on,
      decided_at: `${on}T18:00:00Z`,
    },
  ]);
}
