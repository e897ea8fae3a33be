import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type Indicator, indicatorKindLabels, withMovedIndicator, withNewIndicator, withoutIndicator } from '@trellis/domain/frameworks';
import type { KeyboardEvent } from 'react';
import { offerUndo } from '../../../ui/offer-undo.tsx';
import classes from './draft.module.css';
import { IndicatorFields } from './indicator-fields.tsx';
import type { DraftEditing } from './use-draft.ts';

interface Props {
  editing: DraftEditing;
  indicator: Indicator;
  sectionKey: string;
  open: boolean;
  onToggle: () => void;
  /** how many things keep it from being published */
  missing: number;
  /** brings the focus back to this row after it moved */
  onMoved: (id: string) => void;
}

export const rowId = (indicatorId: string) => `indicator-${indicatorId}`;

/** One indicator of a draft: its line, and everything of it when it is open. Alt with an arrow moves it. */
export function IndicatorRow({ editing, indicator, sectionKey, open, onToggle, missing, onMoved }: Props) {
  const { id } = indicator;
  const name = indicator.code || 'this indicator';
  const move = (by: 1 | -1) => {
    editing.change((content) => withMovedIndicator(content, id, by));
    onMoved(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const remove = () => {
    const at = editing.content.sections.find((section) => section.key === sectionKey)?.indicators.findIndex((one) => one.id === id);
    editing.change((content) => withoutIndicator(content, id));
    offerUndo(`${indicator.code || 'The indicator'} is removed.`, () => editing.send((content) => withNewIndicator(content, sectionKey, indicator, at)));
  };
  return (
    <li className={classes.indicator} data-open={open || undefined}>
      <div className={classes.row}>
        <button type="button" id={rowId(id)} className={classes.toggle} aria-expanded={open} onClick={onToggle} onKeyDown={onKeyDown}>
          {open ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
          <span className={classes.words}>
            <span>
              <strong>{indicator.code || 'No code'}</strong> {indicator.label || <em>Not worded yet</em>}
            </span>
            <span className={classes.about}>
              {scaleWords(indicator)}
              {missing > 0 && (
                <span className={classes.missing}>
                  <IconAlertTriangle size={16} aria-hidden /> {missing} missing
                </span>
              )}
            </span>
          </span>
        </button>
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
      {open && <IndicatorFields editing={editing} indicator={indicator} />}
    </li>
  );
}

function scaleWords({ kind, levels = [], choices = [], notObservedAllowed }: Indicator): string {
  const values = levels.map((level) => level.value);
  const scale =
    kind === 'levels'
      ? values.length > 0
        ? `${values.length} levels, ${values[0]} to ${values.at(-1)}`
        : 'No levels yet'
      : kind === 'choices'
        ? `Any of ${choices.length}`
        : indicatorKindLabels.yes_no;
  return notObservedAllowed ? `${scale}, or not observed` : scale;
}
