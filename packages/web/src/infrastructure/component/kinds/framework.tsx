import { Checkbox, Group } from '@mantine/core';
import { FrameworkUse, frameworkUseLabels, type Tenet } from '@trellis/domain/infrastructure';
import { ReadValue } from '../../shared/group-picker.tsx';
import { SavedNote } from '../../shared/saved-note.tsx';
import { useSavedValue } from '../../shared/use-saved-value.ts';
import type { Coded } from '../coded-lines.ts';
import { RowsField } from '../rows-field.tsx';
import type { Saving } from '../use-component-saving.ts';
import { RubricLink } from './rubric-link.tsx';

/** Tenets with indicators, levels, and what the framework is meant to be used for. */
export function FrameworkFields({ saving }: { saving: Saving }) {
  return (
    <>
      <RubricLink name={saving.component.name} />
      <RowsField<Tenet>
        saving={saving}
        field="tenets"
        label="Tenets and their indicators"
        one="tenet"
        empty="The tenets, core actions or domains, by code and a short label. The whole wording stays with its publisher."
        title={(tenet) => `${tenet.code} ${tenet.label}`}
        details={(tenet) => (
          <>
            {tenet.text && <div>{tenet.text}</div>}
            {(tenet.indicators ?? []).map((indicator) => (
              <div key={indicator.code}>
                {indicator.code} {indicator.label}
              </div>
            ))}
          </>
        )}
        start={() => ({})}
        inputs={[
          { name: 'code', label: 'Code', as: 'short', required: true, hint: 'Letters, digits, dots: CA1' },
          { name: 'label', label: 'Short label', as: 'short', required: true },
          { name: 'text', label: 'In our own words', as: 'long' },
          { name: 'indicators', label: 'Indicators', as: 'coded', hint: 'One a line: the code, then a short label' },
        ]}
      />
      <RowsField<Coded>
        saving={saving}
        field="levels"
        label="Levels, lowest first"
        one="level"
        empty="The levels of the rubric, if it has any."
        title={(level) => `${level.code} ${level.label}`}
        details={(level) => level.text}
        start={() => ({})}
        inputs={[
          { name: 'code', label: 'Code', as: 'short', required: true },
          { name: 'label', label: 'Short label', as: 'short', required: true },
          { name: 'text', label: 'In our own words', as: 'long' },
        ]}
      />
      <Uses saving={saving} />
    </>
  );
}

type UseList = FrameworkUse[] | undefined;
const usesWords = (uses: UseList) => uses?.map((use) => frameworkUseLabels[use]).join(', ') || 'Not recorded';

function Uses({ saving }: { saving: Saving }) {
  const value = (saving.component.detail as { uses?: UseList }).uses;
  const saved = useSavedValue<UseList>(value, (next, base) => saving.saveDetail('uses', next, base));
  if (saving.readOnly) return <ReadValue label="What it is used for, as designed" value={usesWords(value)} />;
  return (
    <div>
      <Checkbox.Group
        label="What it is used for, as designed"
        value={saved.shown ?? []}
        onChange={(next) => saved.set(next.length > 0 ? (next as FrameworkUse[]) : undefined)}
      >
        <Group gap="lg" mt="xs">
          {FrameworkUse.options.map((use) => (
            <Checkbox key={use} value={use} label={frameworkUseLabels[use]} />
          ))}
        </Group>
      </Checkbox.Group>
      <SavedNote saved={saved} words={usesWords} />
    </div>
  );
}
