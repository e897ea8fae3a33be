import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { keepPreviousData, type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './suggest-field.module.css';

// a query of any error and key that answers a list
type Search<Item> = Required<Pick<UseQueryOptions<Item[], Error, Item[], QueryKey>, 'queryKey' | 'queryFn'>>;

interface Props<Item> {
  label: string;
  /** the query that finds matches for what was typed, best first */
  search: (typed: string) => unknown;
  show: (item: Item) => { key: string; label: string; hint?: string | null };
  onChoose: (item: Item) => void;
  /** what is chosen, as pills in the field */
  chosen: readonly { key: string; label: ReactNode; name: string; onRemove: () => void; onPress?: () => void }[];
  /** hears of a match that is still being looked up, so that saving can wait for it */
  onPending?: (found: Promise<unknown>) => void;
  /** hears what is typed and not yet a choice, so that it is not lost by saving */
  onOpenText?: (text: string) => void;
  placeholder?: string;
  description?: string;
  error?: ReactNode;
  autoFocus?: boolean;
}

/** A choice that the server looks up: type a few letters; Tab takes the first match and goes on, Enter takes it and stays. */
export function SuggestField<Item>({ label, search, show, onChoose, chosen, onPending, onOpenText, placeholder, description, error, autoFocus }: Props<Item>) {
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const queries = useQueryClient();
  const options = (text: string) => search(text.trim()) as Search<Item>;
  const found = useQuery({ ...options(typed), enabled: combobox.dropdownOpened, placeholderData: keepPreviousData });
  // a closed list holds nothing: what was looked up before is no choice for what is typed next
  const items = combobox.dropdownOpened ? (found.data ?? []) : [];

  const write = (text: string) => {
    setTyped(text);
    onOpenText?.(text.trim());
  };
  const choose = (item: Item) => {
    write('');
    setMissed(null);
    onChoose(item);
  };
  const takeFirst = async (text: string, at: number) => {
    write('');
    try {
      const { queryKey, queryFn } = options(text);
      // under a key of its own: leaving the field must not call the look-up off
      const matches = queries.getQueryData<Item[]>(queryKey) ?? (await queries.fetchQuery<Item[]>({ queryKey: [...queryKey, 'taken'], queryFn }));
      const match = matches[Math.max(0, at)];
      if (match !== undefined) choose(match);
      else {
        write(text);
        setMissed(`Nothing starts with “${text.trim()}”. Clear it, or try other letters.`);
      }
    } catch {
      write(text);
      setMissed('This could not be looked up. What you typed is still here.');
    }
  };
  const take = () => {
    if (typed.trim() === '') return;
    const finding = takeFirst(typed, combobox.getSelectedOptionIndex());
    onPending?.(finding);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '') chosen.at(-1)?.onRemove();
    if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
    if (event.key === 'Enter' && typed.trim() !== '' && combobox.getSelectedOptionIndex() < 0) {
      event.preventDefault();
      take();
    }
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const item = items.find((candidate) => show(candidate).key === key);
        if (item !== undefined) choose(item);
        combobox.closeDropdown();
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          classNames={{ input: classes.input }}
          label={label}
          description={description}
          error={missed ?? error}
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group>
            {chosen.map((one) => (
              <Pill key={one.key} withRemoveButton onRemove={one.onRemove} className={classes.pill} removeButtonProps={{ 'aria-label': `Remove ${one.name}` }}>
                {one.onPress ? (
                  <button type="button" className={classes.press} onClick={one.onPress}>
                    {one.label}
                  </button>
                ) : (
                  one.label
                )}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                autoComplete="off"
                className={classes.field}
                autoFocus={autoFocus}
                placeholder={chosen.length === 0 ? placeholder : undefined}
                value={typed}
                onChange={(event) => {
                  write(event.currentTarget.value);
                  setMissed(null);
                  combobox.openDropdown();
                  combobox.resetSelectedOption();
                }}
                onFocus={() => typed !== '' && combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown();
                  if (missed === null) take();
                }}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="Matches">
          {items.map((item) => {
            const { key, label: name, hint } = show(item);
            return (
              <Combobox.Option key={key} value={key}>
                {name}
                {hint && <div className={classes.hint}>{hint}</div>}
              </Combobox.Option>
            );
          })}
          {combobox.dropdownOpened && items.length === 0 && (
            <Combobox.Empty>{found.isError ? 'Could not be looked up' : found.isFetching ? 'Looking …' : 'Nothing starts with these letters'}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
