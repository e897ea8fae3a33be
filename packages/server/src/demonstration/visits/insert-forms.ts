import { usualAgendas } from '@trellis/domain/walkthroughs';
import type { SampleForm } from '@trellis/samples';
import { insertRows } from '../../platform/db/index.ts';
import type { VisitsPlace } from './place.ts';

/** A form as it was from a day on. */
export interface FormVersion {
  id: string;
  form: SampleForm;
  /** of the rubric; null: nothing is scored */
  rubricNumber: number | null;
  from: string;
}

/** The forms of a district, each with a version for every version of its rubric, and which one was in force on a day. */
export async function insertForms(place: VisitsPlace, forms: readonly SampleForm[]): Promise<(form: string, date: string) => FormVersion> {
  const { owner, district, keys, manager } = place;
  const published = await selectPublished(place);
  const versions = forms.flatMap((form): FormVersion[] => {
    const rubric = form.rubric && keys('rubric', form.rubric);
    const from = rubric ? published.filter((version) => version.rubric_id === rubric) : [{ number: null, published_on: `${place.years[0]}-08-01` }];
    return from.map(({ number, published_on }) => ({
      id: keys('visit_form_version', `${form.key}/${number ?? 1}`),
      form,
      rubricNumber: number,
      from: published_on,
    }));
  });
  await insertRows(
    owner,
    'visit_form',
    forms.map(({ key, name, kind }) => ({ district_id: district, id: keys('visit_form', key), name, kind })),
  );
  await insertRows(
    owner,
    'visit_form_version',
    versions.map(({ id, form, rubricNumber, from }) => ({
      district_id: district,
      id,
      form_id: keys('visit_form', form.key),
      number: rubricNumber ?? 1,
      rubric_version_id: rubricNumber && keys('rubric_version', `${form.rubric}/${rubricNumber}`),
      structure_id: form.structure && keys('component', form.structure),
      classroom_rows: 'team_and_teacher',
      agenda: usualAgendas[form.kind],
      photos: true,
      announced_on: from,
      in_force_from: from,
      decided_by: keys('appointment', manager),
    })),
  );
  return (form, date) => {
    const own = versions.filter((version) => version.form.key === form);
    const found = own.findLast((version) => version.from <= date) ?? own[0];
    if (!found) throw new Error(`The sample form ${form} has no version`);
    return found;
  };
}

async function selectPublished({ owner, district }: VisitsPlace): Promise<{ rubric_id: string; number: number; published_on: string }[]> {
  const { rows } = await owner.query(
    `select rubric_id, number, published_on::text from rubric_version where district_id = $1 and state = 'published' order by published_on, number`,
    [district],
  );
  return rows;
}
