import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Grade } from '@trellis/domain/infrastructure';
import { type DokText, dokTexts } from '@trellis/domain/materials';
import { useEffect, useRef, useState } from 'react';
import { gradeOptions } from '../../ui/grades-field.tsx';
import { demandNames } from '../shared/words.ts';

export interface UnitFilterState {
  find: string;
  grade: string;
  code: string;
  dok: string;
  uncoded: string;
  page: string;
  [name: string]: string;
}

export const noFilters: UnitFilterState = { find: '', grade: '', code: '', dok: '', uncoded: '', page: '1' };

/** The filters as the operation takes them; what an address says may be anything. */
export function filterInput({ find, grade, code, dok, uncoded }: UnitFilterState) {
  const known = Grade.safeParse(grade);
  return {
    ...(find.trim() !== '' && { find: find.trim().slice(0, 100) }),
    ...(known.success && { grade: known.data }),
    ...(code.trim() !== '' && { code: code.trim().slice(0, 40) }),
    ...(dokTexts.includes(dok as DokText) && { dok: dok as DokText }),
    ...(uncoded === 'yes' && { uncoded: true }),
  };
}

/** What is looked for among the units of a coding. */
export function UnitFilters({ value, onChange }: { value: UnitFilterState; onChange: (change: Partial<UnitFilterState>) => void }) {
  const set = (change: Partial<UnitFilterState>) => onChange({ ...change, page: '1' });
  return (
    <>
      <RestingInput label="Name begins with" value={value.find} onRest={(find) => set({ find })} />
      <NativeSelect
        label="Grade"
        value={value.grade}
        data={[{ value: '', label: 'Every grade' }, ...gradeOptions]}
        onChange={(event) => set({ grade: event.currentTarget.value })}
      />
      <RestingInput label="Topic" value={value.code} onRest={(code) => set({ code })} />
      <NativeSelect
        label="Demand"
        value={value.dok}
        data={[
          { value: '', label: 'Every level' },
          ...dokTexts.map((dok) => ({ value: dok, label: dok === 'NEI' ? demandNames.NEI : `${dok} ${demandNames[dok]}` })),
        ]}
        onChange={(event) => set({ dok: event.currentTarget.value })}
      />
      <Checkbox
        label="Without a topic"
        mb="xs"
        checked={value.uncoded === 'yes'}
        onChange={(event) => set({ uncoded: event.currentTarget.checked ? 'yes' : '' })}
      />
    </>
  );
}

/** A filter that is typed: the list follows when the typing rests. */
function RestingInput({ label, value, onRest }: { label: string; value: string; onRest: (value: string) => void }) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const rest = useRef(onRest);
  rest.current = onRest;
  useEffect(() => {
    // changed from outside, by "Show all" or the Back button
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      rest.current(text);
    }, 300);
    return () => clearTimeout(timer);
  }, [text]);
  return <TextInput label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}
