import { Checkbox, Group } from '@mantine/core';
import { type Indicator, IndicatorKind, indicatorKindLabels, Observes, observesLabels, withIndicator } from '@trellis/domain/frameworks';
import { SavedSelect } from '../../../ui/saved-select.tsx';
import { ChoicesField } from './choices-field.tsx';
import classes from './draft.module.css';
import { DraftText } from './draft-text.tsx';
import { indicatorIn } from './indicator-in.ts';
import { LevelsField } from './levels-field.tsx';
import { ofKind } from './new-indicator.ts';
import type { DraftEditing } from './use-draft.ts';

/** Everything of one indicator, in place. */
export function IndicatorFields({ editing, indicator }: { editing: DraftEditing; indicator: Indicator }) {
  const { id } = indicator;
  const set = (change: Partial<Indicator>) => editing.send((content) => withIndicator(content, id, (one) => ({ ...one, ...change })));
  return (
    <div className={classes.fields}>
      <div className={classes.named}>
        <DraftText
          editing={editing}
          name={`${id}/code`}
          label="Code"
          maxLength={20}
          read={(content) => indicatorIn(content, id)?.code}
          write={(content, code) => withIndicator(content, id, (one) => ({ ...one, code }))}
        />
        <DraftText
          editing={editing}
          name={`${id}/label`}
          label="What observers look for"
          long
          minRows={1}
          maxLength={500}
          read={(content) => indicatorIn(content, id)?.label}
          write={(content, label) => withIndicator(content, id, (one) => ({ ...one, label }))}
        />
      </div>
      <div className={classes.choices}>
        <SavedSelect
          label="Whose action"
          options={Observes.options.map((value) => ({ value, label: observesLabels[value] }))}
          value={indicator.observes}
          save={(observes) => set({ observes })}
        />
        <SavedSelect
          label="Answered with"
          options={IndicatorKind.options.map((value) => ({ value, label: indicatorKindLabels[value] }))}
          value={indicator.kind}
          save={(kind) => editing.send((content) => withIndicator(content, id, (one) => (kind === indicator.kind ? indicator : ofKind(content, one, kind))))}
        />
      </div>
      <Checkbox
        label="May be left as not observed"
        description="For what a lesson may give no occasion for; it is no score and is never averaged"
        checked={indicator.notObservedAllowed}
        onChange={(event) => {
          const notObservedAllowed = event.currentTarget.checked;
          editing.change((content) => withIndicator(content, id, (one) => ({ ...one, notObservedAllowed })));
        }}
      />
      <DraftText
        editing={editing}
        name={`${id}/prompts`}
        label="What to look and listen for"
        description="One a line, at most nine of 200 characters"
        long
        minRows={2}
        read={(content) => indicatorIn(content, id)?.prompts.join('\n')}
        write={(content, text) => withIndicator(content, id, (one) => ({ ...one, prompts: promptsIn(text) }))}
        refuse={(text) => {
          const prompts = promptsIn(text);
          return prompts.length > 9
            ? 'These are more than nine lines.'
            : prompts.some((prompt) => prompt.length > 200)
              ? 'A line is longer than 200 characters.'
              : null;
        }}
      />
      {indicator.kind === 'levels' && <LevelsField editing={editing} indicator={indicator} />}
      {indicator.kind === 'choices' && <ChoicesField editing={editing} indicator={indicator} />}
      {indicator.kind === 'yes_no' && <Group>Observers answer Yes or No.</Group>}
    </div>
  );
}

const promptsIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
