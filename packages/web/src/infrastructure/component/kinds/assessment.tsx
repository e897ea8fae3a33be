import type { AssessmentWindow } from '@trellis/domain/infrastructure';
import { optionsOf } from '../../shared/choice.tsx';
import { DetailChoice } from '../detail-choice.tsx';
import { DetailGrades, DetailText, gradesInWords } from '../fields.tsx';
import { RowsField } from '../rows-field.tsx';
import type { Saving } from '../use-component-saving.ts';

const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
const dayWords = (date: string): string => day.format(new Date(`${date}T12:00:00Z`));

/** When it is given in which grades, how, and who scores it. */
export function AssessmentFields({ saving }: { saving: Saving }) {
  return (
    <>
      <RowsField<AssessmentWindow>
        saving={saving}
        field="windows"
        label="Windows this school year"
        one="window"
        empty="When each grade takes it. A grade may have windows of its own."
        title={(window) => `${window.name}: ${dayWords(window.opens)} to ${dayWords(window.closes)}`}
        details={(window) => gradesInWords(window.grades)}
        start={() => ({ grades: [] })}
        complete={(window) => ({ ...window, grades: window.grades ?? [] }) as AssessmentWindow}
        inputs={[
          { name: 'name', label: 'Window', as: 'short', required: true, hint: 'Fall, Winter, Milestone 1' },
          { name: 'grades', label: 'Grades', as: 'grades' },
          { name: 'opens', label: 'First day', as: 'day', required: true },
          { name: 'closes', label: 'Last day', as: 'day', required: true },
        ]}
      />
      <DetailGrades saving={saving} />
      <DetailChoice saving={saving} field="given" label="How it is given" options={optionsOf({ one_to_one: 'One to one', group: 'In groups' })} />
      <DetailText saving={saving} field="scoredBy" label="Who scores it?" />
    </>
  );
}
