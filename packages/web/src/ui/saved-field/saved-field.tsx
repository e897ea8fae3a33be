import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { SaveState } from './save-state.tsx';
import classes from './saved-field.module.css';
import { type SavedFieldOptions, useSavedField } from './use-saved-field.ts';

interface Props extends SavedFieldOptions {
  label: string;
  description?: string;
  placeholder?: string;
  /** several lines; the field grows with the text */
  long?: boolean;
  /** lines that a long field has at the least */
  minRows?: number;
  readOnly?: boolean;
  maxLength?: number;
}

/** A text that saves itself: no Save button, Undo for ten seconds, nothing lost when the tab or the network goes. */
export function SavedField({ label, description, placeholder, long, minRows = 3, readOnly, maxLength, ...options }: Props) {
  const { state, type, send, undo, takeTheirs, keepMine } = useSavedField(options);
  const input = {
    label,
    description,
    placeholder,
    readOnly,
    maxLength,
    value: state.text,
    error: state.standing === 'refused' ? `${state.problem} Your text is kept here.` : null,
    onChange: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
    onBlur: () => void send(),
  };
  return (
    <div className={classes.field}>
      {long ? <Textarea {...input} autosize minRows={minRows} /> : <TextInput {...input} />}
      <Group className={classes.below} gap="sm">
        <SaveState standing={state.standing} />
        {state.undo !== null && state.standing === 'sent' && (
          <button type="button" className={classes.undo} onClick={undo}>
            Undo
          </button>
        )}
      </Group>
      {state.standing === 'conflict' && (
        <div className={classes.conflict} role="alert">
          <div>Somebody changed this meanwhile. Yours is in the field; this is theirs:</div>
          <blockquote className={classes.theirs}>{state.theirs === null ? 'Load the page again to see it.' : state.theirs || 'An empty text'}</blockquote>
          {state.theirs !== null && (
            <Group gap="sm">
              <Button variant="default" onClick={keepMine}>
                Keep mine
              </Button>
              <Button variant="default" onClick={takeTheirs}>
                Take theirs
              </Button>
            </Group>
          )}
        </div>
      )}
    </div>
  );
}
