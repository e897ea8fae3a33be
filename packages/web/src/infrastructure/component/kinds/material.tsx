import { NumberInput } from '@mantine/core';
import { type ComponentOf, gradeLabel, materialKindLabels, type PlannerUnit, plannerFieldLabels } from '@trellis/domain/infrastructure';
import { optionsOf } from '../../shared/choice.tsx';
import { keyOf } from '../../shared/design-path.ts';
import { ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import { DetailChoice } from '../detail-choice.tsx';
import { DetailGrades, DetailText } from '../fields.tsx';
import classes from '../rows-field.module.css';
import { RowsField } from '../rows-field.tsx';
import type { Saving } from '../use-component-saving.ts';

type Material = ComponentOf<'material'>['detail'];
type PlannerField = keyof typeof plannerFieldLabels;
const plannerFields = Object.keys({
  bigIdeas: 0,
  essentialQuestions: 0,
  modelsAndTools: 0,
  strategies: 0,
  standardsAndPractices: 0,
  priorKnowledge: 0,
  vocabulary: 0,
  fluency: 0,
} satisfies Record<PlannerField, 0>) as PlannerField[];

/** A curriculum or planner: where it comes from, for which grades, and its units. */
export function MaterialFields({ saving }: { saving: Saving }) {
  const { materialKind, planner } = saving.component.detail as Material;
  return (
    <>
      <DetailChoice saving={saving} field="materialKind" label="Kind" options={optionsOf(materialKindLabels)} />
      <DetailChoice
        saving={saving}
        field="origin"
        label="Where it comes from"
        options={optionsOf({ adopted: 'Adopted', district_made: 'Made in the district' })}
      />
      <DetailText saving={saving} field="publisher" label="Publisher" />
      <AdoptedIn saving={saving} />
      <DetailGrades saving={saving} />
      {(materialKind === 'planner' || materialKind === 'pacing_guide' || (planner?.length ?? 0) > 0) && <Planner saving={saving} />}
    </>
  );
}

function Planner({ saving }: { saving: Saving }) {
  return (
    <RowsField<PlannerUnit>
      saving={saving}
      field="planner"
      label="Units"
      one="unit"
      empty="What a teacher finds for each unit: big ideas, questions, models, standards, what students know before."
      title={(unit) => `${unit.name}${unit.grade ? `, ${gradeLabel(unit.grade)}` : ''}`}
      details={(unit) => (
        <dl className={classes.facts}>
          {plannerFields.map((field) =>
            unit[field] ? (
              <div key={field} style={{ display: 'contents' }}>
                <dt>{plannerFieldLabels[field]}</dt>
                <dd>{unit[field]}</dd>
              </div>
            ) : null,
          )}
        </dl>
      )}
      start={() => ({})}
      complete={(unit, all) =>
        ({
          ...unit,
          key:
            unit.key ??
            keyOf(
              unit.name ?? '',
              all.map((one) => one.key),
            ),
        }) as PlannerUnit
      }
      inputs={[
        { name: 'name', label: 'Unit', as: 'short', required: true },
        { name: 'grade', label: 'Grade', as: 'grade' },
        ...plannerFields.map((name) => ({ name, label: plannerFieldLabels[name], as: 'long' as const })),
      ]}
    />
  );
}

function AdoptedIn({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as Material).adoptedIn;
  const saved = useSavedValue<number | undefined>(value, (next, base) => saving.saveDetail('adoptedIn', next, base));
  const words = (year: number | undefined) => (year === undefined ? 'Not recorded' : String(year));
  if (saving.readOnly) return <ReadValue label="Adopted in" value={words(value)} />;
  return (
    <div>
      <NumberInput
        key={value}
        label="Adopted in"
        placeholder="Year"
        defaultValue={value ?? ''}
        min={1900}
        max={2200}
        allowDecimal={false}
        hideControls
        w="8rem"
        onBlur={(event) => {
          const text = event.currentTarget.value.trim();
          const year = text === '' ? undefined : Number(text);
          if (year !== value && (year === undefined || Number.isInteger(year))) saved.set(year);
        }}
      />
      <SavedNote saved={saved} words={words} />
    </div>
  );
}
