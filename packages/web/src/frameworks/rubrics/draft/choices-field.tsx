import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Choice, freeKey, type Indicator, type RubricContent, withIndicator } from '@trellis/domain/frameworks';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import classes from './draft.module.css';
import { DraftText } from './draft-text.tsx';
import { indicatorIn } from './indicator-in.ts';
import type { DraftEditing } from './use-draft.ts';

/** The choices of an indicator, of which observers mark any. */
export function ChoicesField({ editing, indicator }: { editing: DraftEditing; indicator: Indicator }) {
  const { id, choices = [] } = indicator;
  const remove = (choice: Choice) => {
    editing.change((content) => withChoices(content, id, (list) => list.filter((one) => one.key !== choice.key)));
    offerUndo(`${choice.label || 'The choice'} is removed.`, () => editing.send((content) => withChoices(content, id, () => choices)));
  };
  return (
    <fieldset className={classes.scale}>
      <legend>Choices, of which observers mark any</legend>
      {choices.map((choice, index) => (
        <div key={choice.key} className={classes.choice}>
          <DraftText
            editing={editing}
            name={`${id}/choice/${choice.key}`}
            label={`Choice ${index + 1}`}
            maxLength={200}
            read={(content) => indicatorIn(content, id)?.choices?.find((one) => one.key === choice.key)?.label}
            write={(content, label) => withChoices(content, id, (list) => list.map((one) => (one.key === choice.key ? { ...one, label } : one)))}
          />
          <ActionIcon variant="default" size="lg" className={classes.removeLevel} aria-label={`Remove choice ${index + 1}`} onClick={() => remove(choice)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={choices.length >= 20}
          onClick={() => editing.change((content) => withChoices(content, id, (list) => [...list, { key: freeKey(list, 'choice'), label: '' }]))}
        >
          Add a choice
        </Button>
      </Group>
    </fieldset>
  );
}

function withChoices(content: RubricContent, id: string, change: (choices: Choice[]) => Choice[]): RubricContent {
  return withIndicator(content, id, (one) => (one.kind === 'choices' ? { ...one, choices: change(one.choices ?? []) } : one));
}
