import type { SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertCoding } from '../materials/index.ts';
import type { Keys } from './keys.ts';
import { managerOf } from './people.ts';

const agreementNote =
  'Counts as coded by the study, whose coders report an agreement of .89 without naming the statistic; single units are made up within what is printed.';

/** The coded curriculum and assessments, as the projects that the ratings read. */
export async function loadCoding(owner: pg.Client, sample: SampleDistrict, district: string, keys: Keys): Promise<void> {
  const { coding, links, components } = sample.design;
  if (!coding) return;
  const assesses = (links ?? []).find((link) => link.kind === 'assesses');
  const name = (key: string | undefined) => components?.find((component) => component.key === key)?.name;
  await insertCoding(owner, coding, {
    districtId: district,
    appointmentId: keys('appointment', managerOf(sample)),
    agreementNote,
    names: { activities: `Activities of ${name(assesses?.to) ?? 'the curriculum'}`, items: `Items of ${name(assesses?.from) ?? 'the assessments'}` },
    components: assesses ? { activities: keys('component', assesses.to), items: keys('component', assesses.from) } : {},
  });
}
