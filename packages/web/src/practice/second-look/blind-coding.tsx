import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { roleGroupLabels } from '@trellis/domain/access';
import { type Focus, type SampleItem, taskKindLabels } from '@trellis/domain/practice';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { choiceOfKey, focusChoices } from '../shared/focus-keys.ts';
import { plainKey } from '../shared/keys.ts';
import classes from './second-look.module.css';

// the standard words only: the two must choose among the same
const choices = focusChoices([]).filter(({ focus }) => focus !== 'not_known');

/** One conversation at a time: a key or a tap codes it and shows the next one; Backspace goes back. */
export function BlindCoding({ sampleId, items }: { sampleId: string; items: readonly SampleItem[] }) {
  const firstOpen = items.findIndex(({ second }) => second === null);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const group = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const code = useMutation({
    networkMode: 'always',
    mutationFn: ({ id, focus }: { id: string; focus: Exclude<Focus, 'not_known'> }) => client.practice.codeItem({ sampleId, id, focus }),
    onSuccess: (answer) => {
      queries.setQueryData(api.practice.readSample.queryKey({ input: { id: sampleId } }), answer);
      if (answer.sample.finishedOn) return queries.invalidateQueries({ queryKey: api.practice.key() });
    },
    onError: (_error, { id }) => setAt(items.findIndex((item) => item.id === id)),
  });
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  const item = items[at];
  if (!item) return null;
  const chosen = code.isPending && code.variables.id === item.id ? code.variables.focus : item.second;
  const choose = (focus: Focus) => {
    if (focus === 'not_known') return;
    code.mutate({ id: item.id, focus });
    if (at < items.length - 1) setAt(at + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const choice = choiceOfKey(choices, key);
    if (choice) choose(choice.focus);
    else if (key === 'Backspace' || key === 'ArrowLeft') setAt(Math.max(0, at - 1));
    else if (key === 'ArrowRight') setAt(Math.min(items.length - 1, at + 1));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.bar}>
        <strong>
          Conversation {at + 1} of {items.length}
        </strong>
        <Progress value={((at + 1) / items.length) * 100} flex="1 1 10rem" aria-label="How far" />
        <Button variant="default" disabled={at === 0} onClick={() => setAt(at - 1)} rightSection={<KeyHint keys="←" does="the one before" />}>
          Back
        </Button>
        <Button variant="default" disabled={at === items.length - 1} onClick={() => setAt(at + 1)} rightSection={<KeyHint keys="→" does="the next one" />}>
          Next
        </Button>
      </div>
      <div className={classes.item} aria-live="polite">
        <span className={classes.about}>
          {taskKindLabels[item.kind]}, with {roleGroupLabels[item.partner].toLowerCase()}
        </span>
        <p>{item.why}</p>
      </div>
      <ProblemNotice error={code.error} kept="The others are kept; this one is to be coded again." />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys live in the focused part */}
      <div
        ref={group}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the part takes the focus so that its keys work
        tabIndex={0}
        aria-label="What was it about? A number or letter chooses, arrows go back and forth"
        className={classes.choices}
        onKeyDown={onKeyDown}
      >
        {choices.map((choice) => (
          <button key={choice.focus} type="button" className={classes.choice} aria-pressed={chosen === choice.focus} onClick={() => choose(choice.focus)}>
            <kbd className={classes.key}>{choice.key.toUpperCase()}</kbd>
            <span>
              {choice.label}
              <span className={classes.definition}>{choice.definition}</span>
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
