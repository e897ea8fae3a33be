import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import {
  type RubricContent,
  type RubricProblem,
  type Section,
  SectionKind,
  sectionKindLabels,
  withMovedSection,
  withNewIndicator,
  withNewSection,
  withoutSection,
  withSection,
} from '@trellis/domain/frameworks';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import { SavedSelect } from '../../../ui/saved-select.tsx';
import classes from './draft.module.css';
import { DraftText } from './draft-text.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { newIndicator } from './new-indicator.ts';
import type { DraftEditing } from './use-draft.ts';

interface Props {
  editing: DraftEditing;
  section: Section;
  number: number;
  problems: readonly RubricProblem[];
  opened: ReadonlySet<string>;
  onToggle: (indicatorId: string) => void;
  onMoved: (elementId: string) => void;
  onSlots: () => void;
}

/** One section of a draft, written in place, with its indicators. */
export function SectionCard({ editing, section, number, problems, opened, onToggle, onMoved, onSlots }: Props) {
  const { key } = section;
  const name = section.label || `section ${number}`;
  const move = (by: 1 | -1) => editing.change((content) => withMovedSection(content, key, by));
  const remove = () => {
    editing.change((content) => withoutSection(content, key));
    offerUndo(`${section.label || 'The section'} is removed.`, () => editing.send((content) => withNewSection(content, section, number - 1)));
  };
  const add = () => {
    const id = crypto.randomUUID();
    editing.change((content) => withNewIndicator(content, key, newIndicator(content, key, id)));
    onToggle(id);
  };
  return (
    <section className={classes.section} aria-label={name}>
      <div className={classes.sectionHead}>
        <div className={classes.sectionFields}>
          <SavedSelect
            label={`Part ${number} is a`}
            options={SectionKind.options.map((value) => ({ value, label: sectionKindLabels[value] }))}
            value={section.kind}
            save={(kind) => editing.send((content) => withSection(content, key, (one) => ({ ...one, kind })))}
          />
          <DraftText
            editing={editing}
            name={`${key}/label`}
            label="Called"
            maxLength={200}
            read={(content) => sectionIn(content, key)?.label}
            write={(content, label) => withSection(content, key, (one) => ({ ...one, label }))}
          />
        </div>
        <div className={classes.tools}>
          <ActionIcon variant="subtle" size="lg" aria-label={`Move ${name} up`} onClick={() => move(-1)}>
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" size="lg" aria-label={`Move ${name} down`} onClick={() => move(1)}>
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" size="lg" aria-label={`Remove ${name}`} onClick={remove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <DraftText
        editing={editing}
        name={`${key}/prompt`}
        label="Question or hint for observers"
        long
        minRows={1}
        maxLength={1800}
        read={(content) => sectionIn(content, key)?.prompt ?? (sectionIn(content, key) && '')}
        write={(content, text) => withSection(content, key, ({ prompt: _, ...one }) => (text === '' ? one : { ...one, prompt: text }))}
      />
      <ol className={classes.indicators}>
        {section.indicators.map((indicator, index) => (
          <IndicatorRow
            key={indicator.id}
            editing={editing}
            indicator={indicator}
            sectionKey={key}
            open={opened.has(indicator.id)}
            onToggle={() => onToggle(indicator.id)}
            missing={problems.filter(({ path }) => path.startsWith(`sections.${number - 1}.indicators.${index}.`)).length}
            onMoved={onMoved}
          />
        ))}
      </ol>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={section.indicators.length >= 60} onClick={add}>
          Add an indicator
        </Button>
        <Button variant="default" onClick={onSlots}>
          Add ready-made ones
        </Button>
      </Group>
    </section>
  );
}

const sectionIn = (content: RubricContent, key: string) => content.sections.find((section) => section.key === key);
