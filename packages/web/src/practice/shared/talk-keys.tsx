import { NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { RoleGroup, roleGroupLabels } from '@trellis/domain/access';
import type { EntryInteraction } from '@trellis/domain/practice';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { choiceOfKey, type FocusChoice, focusName } from './focus-keys.ts';
import { plainKey } from './keys.ts';
import classes from './talk-keys.module.css';

interface Props {
  label: string;
  choices: readonly FocusChoice[];
  talk: readonly EntryInteraction[];
  partner: RoleGroup;
  /** groups that took part, offered first and by the key P */
  likely?: readonly RoleGroup[];
  onPartner: (partner: RoleGroup) => void;
  onAdd: (choice: FocusChoice) => void;
  onRemove: (id: string) => void;
  /** Enter, where the keys are part of a form */
  onEnter?: () => void;
  /** shows the words; when false, only what was chosen until the part is used */
  open: boolean;
  onOpen?: () => void;
  definitions?: boolean;
  groupRef?: Ref<HTMLDivElement>;
}

/** What was talked about, one key each: a digit or letter adds, Backspace takes the last one away, P is the next partner. */
export function TalkKeys({ label, choices, talk, partner, likely = [], onPartner, onAdd, onRemove, onEnter, open, onOpen, definitions, groupRef }: Props) {
  const id = useId();
  const partners = [...new Set([...likely, partner])];
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const choice = choiceOfKey(choices, key);
    const last = talk.at(-1);
    if (choice) onAdd(choice);
    else if (key === 'Backspace' && last) onRemove(last.id);
    else if (key === 'p' && partners.length > 1) onPartner(partners[(partners.indexOf(partner) + 1) % partners.length] ?? partner);
    else if (key === 'Enter' && onEnter && event.target === event.currentTarget) onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys live in the focused part
    <div
      ref={groupRef}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the part takes the focus so that its keys work
      tabIndex={0}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      className={classes.group}
      onKeyDown={onKeyDown}
      onFocus={onOpen}
    >
      <div id={`${id}-label`} className={classes.label}>
        {label}
      </div>
      <div className={classes.box}>
        {talk.length === 0 && (
          <span id={`${id}-hint`} className={classes.hint}>
            {open ? (
              <>
                Choose below<span className={classes.byKey}>, or press the number of each</span>
              </>
            ) : (
              'Optional'
            )}
          </span>
        )}
        {talk.map((one) => (
          <button key={one.id} type="button" tabIndex={-1} className={classes.said} onClick={() => onRemove(one.id)}>
            <span>
              {focusName(choices, one)} <span className={classes.partner}>{roleGroupLabels[one.partner].toLowerCase()}</span>
            </span>
            <IconX size={14} aria-label="Remove" />
          </button>
        ))}
      </div>
      {open && (
        <div className={classes.legend}>
          <NativeSelect
            label="with"
            size="sm"
            className={classes.with}
            value={partner}
            onChange={(event) => onPartner(event.currentTarget.value as RoleGroup)}
            data={[...partners, ...RoleGroup.options.filter((group) => !partners.includes(group))].map((group) => ({
              value: group,
              label: roleGroupLabels[group],
            }))}
          />
          {choices.map((choice) => (
            <button
              key={`${choice.focus} ${choice.focusTypeId}`}
              type="button"
              tabIndex={definitions ? 0 : -1}
              className={classes.choice}
              data-explained={definitions || undefined}
              title={definitions ? undefined : choice.definition}
              onClick={() => onAdd(choice)}
            >
              {choice.key && <kbd className={classes.key}>{choice.key.toUpperCase()}</kbd>}
              <span>
                {choice.label}
                {definitions && <span className={classes.definition}>{choice.definition}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
