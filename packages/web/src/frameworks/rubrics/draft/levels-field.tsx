import { ActionIcon, Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Indicator, type Level, type RubricContent, withIndicator, withSection } from '@trellis/domain/frameworks';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import classes from './draft.module.css';
import { DraftText } from './draft-text.tsx';
import { indicatorIn } from './indicator-in.ts';
import type { DraftEditing } from './use-draft.ts';

/** The levels of an indicator, each with its value, its name and what is seen at it. */
export function LevelsField({ editing, indicator }: { editing: DraftEditing; indicator: Indicator }) {
  const { id, levels = [] } = indicator;
  const section = editing.content.sections.find((one) => one.indicators.some((other) => other.id === id));
  const others = section?.indicators.filter((one) => one.id !== id && one.kind === 'levels') ?? [];
  const add = () => editing.change((content) => withLevels(content, id, (list) => [...list, { value: nextValue(list), label: '', description: '' }]));
  const remove = (index: number) => {
    editing.change((content) => withLevels(content, id, (list) => list.toSpliced(index, 1)));
    offerUndo(`Level ${levels[index]?.value} is removed.`, () => editing.send((content) => withLevels(content, id, () => levels)));
  };
  const share = () => {
    if (!section) return;
    editing.change((content) =>
      withSection(content, section.key, (one) => ({
        ...one,
        indicators: one.indicators.map((other) => (other.kind === 'levels' ? { ...other, levels: structuredClone(levels) } : other)),
      })),
    );
    offerUndo(`${others.length} more ${others.length === 1 ? 'indicator has' : 'indicators have'} this scale now.`, () =>
      editing.send((content) => others.reduce((whole, other) => withLevels(whole, other.id, () => other.levels ?? []), content)),
    );
  };
  return (
    <fieldset className={classes.scale}>
      <legend>Levels, in the order in which observers see them</legend>
      {levels.map((level, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place; its value and name are being typed
        <div key={index} className={classes.level}>
          <DraftText
            editing={editing}
            name={`${id}/level/${index}/value`}
            label="Value"
            maxLength={3}
            read={(content) => levelIn(content, id, index)?.value.toString()}
            write={(content, text) => withLevel(content, id, index, { value: Number(text) })}
            refuse={(text) => (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? null : 'A whole number from 0 to 100.')}
          />
          <DraftText
            editing={editing}
            name={`${id}/level/${index}/label`}
            label="Name"
            maxLength={80}
            read={(content) => levelIn(content, id, index)?.label}
            write={(content, label) => withLevel(content, id, index, { label })}
          />
          <DraftText
            editing={editing}
            name={`${id}/level/${index}/description`}
            label="What is seen at it"
            long
            minRows={1}
            maxLength={1800}
            read={(content) => levelIn(content, id, index)?.description}
            write={(content, description) => withLevel(content, id, index, { description })}
          />
          <ActionIcon variant="default" size="lg" className={classes.removeLevel} aria-label={`Remove level ${level.value}`} onClick={() => remove(index)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group gap="sm">
        <Button variant="default" disabled={levels.length >= 10} onClick={add}>
          Add a level
        </Button>
        {others.length > 0 && (
          <Button variant="default" onClick={share}>
            Use this scale in the whole section
          </Button>
        )}
      </Group>
    </fieldset>
  );
}

function levelIn(content: RubricContent, id: string, index: number): Level | undefined {
  return indicatorIn(content, id)?.levels?.[index];
}

function withLevels(content: RubricContent, id: string, change: (levels: Level[]) => Level[]): RubricContent {
  return withIndicator(content, id, (one) => (one.kind === 'levels' ? { ...one, levels: change(one.levels ?? []) } : one));
}

function withLevel(content: RubricContent, id: string, index: number, change: Partial<Level>): RubricContent {
  return withLevels(content, id, (levels) => levels.map((level, at) => (at === index ? { ...level, ...change } : level)));
}

/** The value beyond the last one, in the direction of the scale. */
function nextValue(levels: readonly Level[]): number {
  const [first, last] = [levels[0]?.value ?? 0, levels.at(-1)?.value ?? 0];
  const taken = new Set(levels.map((level) => level.value));
  const next = levels.length > 1 && first > last ? last - 1 : last + 1;
  if (next >= 0 && next <= 100 && !taken.has(next)) return next;
  return Array.from({ length: 101 }, (_, value) => value).find((value) => !taken.has(value)) ?? 0;
}
