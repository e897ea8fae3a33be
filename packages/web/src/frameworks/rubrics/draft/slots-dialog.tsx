import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { type BuiltInIndicator, BuiltInKey, builtInRubrics, indicatorsOf, nextCode, type RubricContent, withNewIndicator } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { useChange } from '../../../platform/api/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { countWords } from '../../../ui/words.ts';
import type { DraftEditing } from './use-draft.ts';

interface Props {
  editing: DraftEditing;
  sectionKey: string;
  builtIn: BuiltInKey | null;
  onClose: () => void;
}

/** Ready-made indicators in our own short words, to be taken into a section and made the district's. */
export function SlotsDialog({ editing, sectionKey, builtIn, onClose }: Props) {
  const [from, setFrom] = useState<BuiltInKey>(builtIn ?? 'five_tenet_ipg');
  const [chosen, setChosen] = useState<string[]>([]);
  const used = new Set(indicatorsOf(editing.content).map(({ indicator }) => indicator.label));
  const groups = builtInRubrics[from].sections
    .map((section) => ({ ...section, all: [...section.indicators, ...(section.slots ?? [])].filter((indicator) => !used.has(indicator.label)) }))
    .filter((section) => section.all.length > 0);
  const picked = groups.flatMap((section) => section.all).filter((indicator) => chosen.includes(indicator.label));
  const add = useChange(async () => {
    const ids = picked.map(() => crypto.randomUUID());
    await editing.send((content) => picked.reduce((whole, indicator, index) => taken(whole, sectionKey, indicator, ids[index] ?? ''), content));
  }, onClose);
  return (
    <FormDialog
      title="Ready-made indicators"
      submit={picked.length === 0 ? 'Add' : `Add ${countWords(picked.length, 'indicator')}`}
      saving={add.isPending}
      error={add.error}
      disabled={picked.length === 0}
      onClose={onClose}
      onSubmit={() => add.mutate(undefined)}
    >
      <NativeSelect
        label="From"
        data={BuiltInKey.options.map((value) => ({ value, label: builtInRubrics[value].name }))}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as BuiltInKey)}
      />
      <p>They are in our own short words. Put in your own once they are here.</p>
      {groups.length === 0 && <p>All of these are in the rubric already.</p>}
      {groups.map((section) => (
        <Checkbox.Group key={section.key} label={section.label} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {section.all.map((indicator) => (
              <Checkbox key={indicator.label} value={indicator.label} label={indicator.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      ))}
    </FormDialog>
  );
}

/** Its own code where that is free, else the next one of the section. */
function taken(content: RubricContent, sectionKey: string, indicator: BuiltInIndicator, id: string): RubricContent {
  const isTaken = indicatorsOf(content).some((placed) => placed.indicator.code.toLowerCase() === indicator.code.toLowerCase());
  return withNewIndicator(content, sectionKey, { ...structuredClone(indicator), id, code: isTaken ? nextCode(content, sectionKey) : indicator.code });
}
