import { Switch } from '@mantine/core';
import type { RubricContent } from '@trellis/domain/frameworks';
import { useState } from 'react';
import type { IndicatorAnswer } from '../scale/answer.ts';
import { RubricView } from '../shared/rubric-view.tsx';
import classes from './preview.module.css';

/** The draft as an observer has it on a phone, to be tried. Nothing that is tried is stored. */
export function Preview({ content }: { content: RubricContent }) {
  const [answers, setAnswers] = useState<Record<string, IndicatorAnswer | null>>({});
  const [compact, setCompact] = useState(true);
  return (
    <section className={classes.preview} aria-label="Preview at the width of a phone">
      <div className={classes.head}>
        <span>As on a phone. Try it: nothing is stored.</span>
        <Switch label="In one hand" checked={compact} onChange={(event) => setCompact(event.currentTarget.checked)} />
      </div>
      <div className={classes.phone}>
        {content.sections.length === 0 ? (
          <p>There is nothing in this draft yet.</p>
        ) : (
          <RubricView
            content={content}
            compact={compact}
            answers={answers}
            onAnswer={(indicatorId, value) => setAnswers((before) => ({ ...before, [indicatorId]: value }))}
          />
        )}
      </div>
    </section>
  );
}
