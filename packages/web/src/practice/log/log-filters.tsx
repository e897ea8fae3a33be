import { Button, NativeSelect, Pill, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type EntryPage, TaskKind, taskKindLabels } from '@trellis/domain/practice';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { filterWords } from './filter-words.ts';
import { figureFilters, type LogAddress } from './filters.ts';
import classes from './log-filters.module.css';

interface Props {
  address: LogAddress;
  setAddress: (change: Partial<LogAddress>) => void;
  found: EntryPage | undefined;
  /** the why is searched in one's own log only */
  own: boolean;
}

/** What to look for in the log. Filters that came with a figure stand as pills and can be taken away one by one. */
export function LogFilters({ address, setAddress, found, own }: Props) {
  const schools = useQuery({ ...api.districts.listSchools.queryOptions({ input: {} }), staleTime: 10 * 60_000 }).data ?? [];
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [more, setMore] = useState([address.kinds, address.school, address.from, address.to, address.state].some((said) => said !== ''));
  const [text, setText] = useState(address.text);
  const search = useDebouncedCallback((typed: string) => setAddress({ text: typed, at: '1' }), 400);
  const set = (change: Partial<LogAddress>) => setAddress({ ...change, at: '1' });
  const pills = figureFilters.flatMap((name) => {
    const words = filterWords(name, address, found);
    return words === null ? [] : [{ name, words }];
  });
  return (
    <>
      {own && (
        <TextInput
          label="Search in why"
          type="search"
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            search(value);
          }}
        />
      )}
      {narrow && !more && (
        <Button variant="default" onClick={() => setMore(true)}>
          More filters
        </Button>
      )}
      {(!narrow || more) && (
        <>
          <NativeSelect
            label="Kind of task"
            value={address.kinds}
            onChange={(event) => set({ kinds: event.currentTarget.value })}
            data={[
              { value: '', label: 'All kinds' },
              ...(address.kinds.includes(',') ? [{ value: address.kinds, label: 'Several kinds' }] : []),
              ...TaskKind.options.map((kind) => ({ value: kind, label: taskKindLabels[kind] })),
            ]}
          />
          <TypeAhead
            label="School"
            placeholder="All schools"
            choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
            value={address.school || null}
            onChange={(school) => set({ school: school ?? '' })}
          />
          <TextInput
            type="date"
            label="From"
            value={address.from}
            max={address.to || undefined}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput type="date" label="To" value={address.to} min={address.from || undefined} onChange={(event) => set({ to: event.currentTarget.value })} />
          {own && (
            <NativeSelect
              label="State"
              value={address.state}
              onChange={(event) => set({ state: event.currentTarget.value })}
              data={[
                { value: '', label: 'All' },
                { value: 'confirmed', label: 'Confirmed' },
                { value: 'to_confirm', label: 'To confirm' },
              ]}
            />
          )}
        </>
      )}
      {pills.length > 0 && (
        <Pill.Group className={classes.pills}>
          {pills.map(({ name, words }) => (
            <Pill
              key={name}
              className={classes.pill}
              withRemoveButton
              onRemove={() => set({ [name]: '' })}
              removeButtonProps={{ 'aria-label': `Remove: ${words}`, tabIndex: 0, 'aria-hidden': false }}
            >
              {words}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </>
  );
}
