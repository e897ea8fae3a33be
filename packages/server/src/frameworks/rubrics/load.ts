import { randomUUID } from 'node:crypto';
import { builtInRubrics, contentOf, indicatorsOf, type RubricContent } from '@trellis/domain/frameworks';
import type { SampleRubric } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../../platform/db/index.ts';
import { indicatorRowsOf } from './indicator-rows.ts';

/** What the loader needs to know besides the sample. */
export interface RubricsPlace {
  districtId: string;
  /** who wrote, decided and published */
  appointmentId: string;
  /** ids of `rubric`, `rubric_version` (rubric/number), `rubric_indicator` (rubric/number/code) and `school_year` by key */
  keys: (kind: string, key: string) => string;
  /** nothing is dated after this day */
  today: string;
  /** first calendar year of the current school year */
  year: number;
}

interface LoadedVersion {
  number: number;
  content: RubricContent;
  publishedOn: string | null;
}

/** Rubrics of a sample with versions, decisions between them and the focus of the current year; as the owner. */
export async function loadRubrics(owner: pg.Client, rubrics: readonly SampleRubric[], place: RubricsPlace): Promise<void> {
  for (const rubric of rubrics) await loadRubric(owner, rubric, place);
}

async function loadRubric(owner: pg.Client, sample: SampleRubric, place: RubricsPlace): Promise<void> {
  const { districtId, appointmentId, keys } = place;
  const rubricId = keys('rubric', sample.key);
  await insertRows(owner, 'rubric', [
    {
      district_id: districtId,
      id: rubricId,
      name: sample.name,
      subject: 'mathematics',
      grades: [],
      built_in: sample.builtIn,
      created_by: appointmentId,
      revision: 1,
    },
  ]);
  const versions = sample.versions.map((version, index) => versionOf(sample, version, index + 1, place));
  await insertRows(
    owner,
    'rubric_version',
    versions.map(({ number, content, publishedOn }) => ({
      district_id: districtId,
      id: keys('rubric_version', `${sample.key}/${number}`),
      rubric_id: rubricId,
      number,
      state: publishedOn === null ? 'draft' : 'published',
      content,
      started_by: appointmentId,
      started_on: publishedOn ?? place.today,
      writers: [appointmentId],
      changed_by: appointmentId,
      changed_on: publishedOn ?? place.today,
      published_by: publishedOn === null ? null : appointmentId,
      published_on: publishedOn,
      revision: 1,
    })),
  );
  const published = versions.filter((version) => version.publishedOn !== null);
  await insertRows(
    owner,
    'rubric_indicator',
    published.flatMap((version) => indicatorRows(sample, version, place)),
  );
  await loadDecisions(owner, sample, published, place);
  await loadFocus(owner, sample, published.at(-1), place);
}

function versionOf(sample: SampleRubric, { wordings, published }: SampleRubric['versions'][number], number: number, place: RubricsPlace): LoadedVersion {
  const content = contentOf(builtInRubrics[sample.builtIn], randomUUID);
  for (const { indicator } of indicatorsOf(content)) {
    indicator.id = place.keys('rubric_indicator', `${sample.key}/${number}/${indicator.code}`);
    indicator.label = wordings[indicator.code] ?? indicator.label;
  }
  return { number, content, publishedOn: published && dayOf(place.year - published.yearsAgo, published.monthDay, place) };
}

function dayOf(year: number, monthDay: string, { today }: RubricsPlace): string {
  const day = `${year}-${monthDay}`;
  return day < today ? day : today;
}

function indicatorRows(sample: SampleRubric, { number, content }: LoadedVersion, { districtId, keys }: RubricsPlace) {
  return indicatorRowsOf(content, { districtId, versionId: keys('rubric_version', `${sample.key}/${number}`), rubricId: keys('rubric', sample.key) });
}

async function loadDecisions(owner: pg.Client, sample: SampleRubric, published: readonly LoadedVersion[], place: RubricsPlace): Promise<void> {
  const [from, to] = published.slice(-2);
  if (!from || !to) return;
  await insertRows(
    owner,
    'rubric_crosswalk',
    indicatorsOf(to.content).map(({ indicator: { id, code } }) => {
      const decision = sample.decisions.find((one) => one.code === code);
      return {
        district_id: place.districtId,
        id: randomUUID(),
        from_indicator_id: place.keys('rubric_indicator', `${sample.key}/${from.number}/${code}`),
        to_indicator_id: id,
        comparable: decision?.comparable ?? true,
        note: decision?.note ?? '',
        decided_by: place.appointmentId,
        decided_on: to.publishedOn,
        revision: 1,
      };
    }),
  );
}

async function loadFocus(owner: pg.Client, { key, focus }: SampleRubric, inUse: LoadedVersion | undefined, place: RubricsPlace): Promise<void> {
  if (!focus || !inUse) return;
  await insertRows(
    owner,
    'rubric_focus',
    focus.codes.map((code) => ({
      district_id: place.districtId,
      id: randomUUID(),
      school_year_id: place.keys('school_year', String(place.year)),
      rubric_id: place.keys('rubric', key),
      indicator_id: place.keys('rubric_indicator', `${key}/${inUse.number}/${code}`),
      set_by: place.appointmentId,
      set_on: dayOf(place.year, focus.setOn, place),
    })),
  );
}
