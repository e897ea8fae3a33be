import { IconAlertTriangle } from '@tabler/icons-react';
import { roleGroupLabels } from '@trellis/domain/access';
import { type LogEntry, taskKindLabels } from '@trellis/domain/practice';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { TextLink } from '../../ui/links.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { choiceOfKey, type FocusChoice, focusName } from '../shared/focus-keys.ts';
import { plainKey } from '../shared/keys.ts';
import { useSaveEntry } from '../shared/save-entry.ts';
import { TalkKeys } from '../shared/talk-keys.tsx';
import { useTalk } from '../shared/use-talk.ts';
import { lengthWords, listWords, timeWords } from '../shared/words.ts';
import classes from './entry-row.module.css';

interface Props {
  entry: LogEntry;
  choices: readonly FocusChoice[];
  overlaps: boolean;
  selected: boolean;
  /** takes the focus when it appears */
  wanted: boolean;
  onSelect: () => void;
  onStep: (step: 1 | -1) => void;
  /** where the keys of the chosen entry are shown at a desk; null on a phone, where they stand in the row */
  side: HTMLElement | null;
}

/** One entry of the week. Focused, its keys work: numbers for what was talked about, + and - for the minutes, arrows. */
export function EntryRow({ entry, choices, overlaps, selected, wanted, onSelect, onStep, side }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const talk = useTalk(entry);
  const save = useSaveEntry();
  const last = talk.talk.at(-1);
  const title = entry.taskType?.label ?? taskKindLabels[entry.kind];
  useEffect(() => {
    if (wanted) row.current?.focus();
  }, [wanted]);

  const lengthen = (by: number) => {
    const minutes = Math.min(1440, Math.max(5, entry.minutes + by));
    if (minutes === entry.minutes) return;
    save.mutate(
      { entry, change: { minutes } },
      { onSuccess: (saved) => offerUndo(`${title}: ${lengthWords(minutes)}.`, () => save.mutateAsync({ entry: saved, change: { minutes: entry.minutes } })) },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const choice = choiceOfKey(choices, key);
    if (choice) talk.add(choice);
    else if (key === 'Backspace' && last) talk.remove(last.id);
    else if (key === 'ArrowDown' || key === 'ArrowUp') onStep(key === 'ArrowDown' ? 1 : -1);
    else if (key === '+' || key === '=') lengthen(5);
    else if (key === '-') lengthen(-5);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = (
    <TalkKeys
      label={side ? title : 'What did you talk about?'}
      choices={choices}
      talk={talk.talk}
      partner={talk.partner}
      likely={entry.people.map(({ group }) => group)}
      onPartner={talk.setPartner}
      onAdd={talk.add}
      onRemove={talk.remove}
      open
    />
  );
  const withWhom = entry.people.map(
    ({ person, group, count }) =>
      person?.name ?? (count && count > 1 ? `${count} ${roleGroupLabels[group].toLowerCase()}` : roleGroupLabels[group].toLowerCase()),
  );
  const details = [
    entry.school?.name,
    withWhom.length > 0 ? `with ${listWords(withWhom)}` : null,
    entry.structure && entry.structure.name !== title ? entry.structure.name : null,
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys live in the focused part
    <div
      ref={row}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the focus so that its keys work
      tabIndex={0}
      className={classes.row}
      data-entry={entry.id}
      data-selected={selected || undefined}
      onFocus={onSelect}
      onKeyDown={onKeyDown}
      aria-label={`${title}, ${lengthWords(entry.minutes)}. ${talk.talk.length} conversations recorded.`}
    >
      <div className={classes.time}>{entry.startMinute === null ? '' : timeWords(entry.startMinute)}</div>
      <div className={classes.body}>
        <div className={classes.first}>
          <TextLink to={`/log/${entry.id}`} className={classes.title}>
            {title}
          </TextLink>
          <span className={classes.length}>{lengthWords(entry.minutes)}</span>
        </div>
        <div className={classes.details}>{details.filter(Boolean).join(' · ')}</div>
        {entry.state === 'to_confirm' && (
          <div className={classes.mark}>
            <IconAlertTriangle size={16} aria-hidden /> To confirm: what was planned turned out otherwise. Not counted until you say.
          </div>
        )}
        {overlaps && <div className={classes.mark}>Overlaps another entry; both are kept</div>}
        {talk.talk.length > 0 && (
          <ul className={classes.talk}>
            {talk.talk.map((one) => (
              <li key={one.id}>{focusName(choices, one)}</li>
            ))}
          </ul>
        )}
        <ProblemNotice error={talk.error ?? save.error} kept="What you recorded is saved on this device." onRetry={talk.error ? talk.retry : undefined} />
        {!side && (
          <details className={classes.inline}>
            <summary>What you talked about</summary>
            {keys}
          </details>
        )}
      </div>
      {selected && side && createPortal(keys, side)}
    </div>
  );
}
