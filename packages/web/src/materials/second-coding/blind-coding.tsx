import { Button, Progress, TextInput } from '@mantine/core';
import { gradeLabel } from '@trellis/domain/infrastructure';
import { dokText, dokTexts, type SampleUnit, type SecondCoding, selectDok } from '@trellis/domain/materials';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { plainKey } from '../../practice/shared/keys.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { ProjectView } from '../shared/in-project.tsx';
import { codesIn, demandNames } from '../shared/words.ts';
import classes from './second-coding.module.css';
import { toggled, topicKeys } from './topic-keys.ts';
import { useBlindCodes } from './use-blind-codes.ts';

interface Props {
  round: SecondCoding;
  units: readonly SampleUnit[];
  standards: ProjectView['standards'];
}

/** One unit at a time: letters give topics, a number or N gives the demand and shows the next one. */
export function BlindCoding({ round, units, standards }: Props) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      units.findIndex(({ second }) => second === null),
    ),
  );
  const keys = useRef<HTMLDivElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const { draftOf, change, coded, save } = useBlindCodes(round.id, units);
  const finish = useChange(() => client.materials.finishSecondCoding({ id: round.id }));
  useEffect(() => keys.current?.focus({ preventScroll: true }), []);
  const unit = units[at];
  if (!unit) return null;
  const { content, dok } = draftOf(unit);
  const topics = topicKeys(standards, unit.grade, content);
  const go = (next: number) => setAt(Math.min(units.length - 1, Math.max(0, next)));
  const level = (text: (typeof dokTexts)[number]) => {
    change(unit, { dok: selectDok(text) });
    go(at + 1);
  };
  const toggle = (code: string) => change(unit, { content: toggled(content, code) });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    if (key === null || key === '') return;
    const text = dokTexts.find((one) => one === key || (one === 'NEI' && key === 'n'));
    const topic = topics.find((one) => one.key === key);
    if (text) level(text);
    else if (topic) toggle(topic.code);
    else if (key === '/') other.current?.focus();
    else if (key === 'ArrowLeft' || key === 'Backspace') go(at - 1);
    else if (key === 'ArrowRight') go(at + 1);
    else return;
    event.preventDefault();
  };
  const done = coded === units.length && !save.isPending && !save.isError;
  return (
    <>
      <div className={classes.bar}>
        <strong>
          {at + 1} of {units.length}
        </strong>
        <Progress value={(coded / units.length) * 100} flex="1 1 10rem" aria-label={`${coded} of ${units.length} coded`} />
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)} rightSection={<KeyHint keys="←" does="the one before" />}>
          Back
        </Button>
        <Button variant="default" disabled={at === units.length - 1} onClick={() => go(at + 1)} rightSection={<KeyHint keys="→" does="the next one" />}>
          Next
        </Button>
      </div>
      <p className={classes.unit} aria-live="polite">
        {unit.key}
        <span>{gradeLabel(unit.grade)}</span>
      </p>
      <ProblemNotice error={save.error} kept="What you coded before is kept; this one is to be coded again." />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys live in the focused part */}
      <div
        ref={keys}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the part takes the focus so that its keys work
        tabIndex={0}
        aria-label="Codes: letters give topics, 1 to 4 or N the demand, arrows go back and forth, slash writes another topic"
        className={classes.keys}
        onKeyDown={onKeyDown}
      >
        <div>
          <h3 className={classes.title}>Topics</h3>
          <div className={classes.choices}>
            {topics.map(({ key, code }) => (
              <button key={code} type="button" className={classes.choice} aria-pressed={content.includes(code)} onClick={() => toggle(code)}>
                {key !== '' && <kbd className={classes.key}>{key.toUpperCase()}</kbd>}
                {code}
              </button>
            ))}
          </div>
          <OtherTopics
            input={other}
            onAdd={(codes) => {
              change(unit, { content: [...new Set([...content, ...codes])] });
              keys.current?.focus();
            }}
          />
        </div>
        <div>
          <h3 className={classes.title}>Demand</h3>
          <div className={classes.choices}>
            {dokTexts.map((text) => (
              <button key={text} type="button" className={classes.choice} aria-pressed={dok !== null && dokText(dok) === text} onClick={() => level(text)}>
                <kbd className={classes.key}>{text === 'NEI' ? 'N' : text}</kbd>
                {text !== 'NEI' && <span className={classes.number}>{text}</span>}
                {demandNames[text]}
              </button>
            ))}
          </div>
        </div>
      </div>
      <p className={classes.dimmed} style={{ marginTop: '1rem' }}>
        {coded} of {units.length} coded. You can leave and come back; nobody sees your codes before you finish.
      </p>
      <ProblemNotice error={finish.error} kept="Your codes are kept, and can still be changed." />
      <Button disabled={!done} loading={finish.isPending} onClick={() => finish.mutate(undefined)}>
        Finish and see both side by side
      </Button>
    </>
  );
}

function OtherTopics({ input, onAdd }: { input: React.RefObject<HTMLInputElement | null>; onAdd: (codes: string[]) => void }) {
  const [text, setText] = useState('');
  const add = () => {
    const codes = codesIn(text);
    if (codes.length > 0) onAdd(codes);
    setText('');
  };
  return (
    <TextInput
      ref={input}
      label="Another topic"
      description="Enter adds it"
      mt="sm"
      maw="20rem"
      maxLength={200}
      autoCapitalize="off"
      spellCheck={false}
      value={text}
      rightSection={<KeyHint keys="/" does="write another topic" />}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key === 'Enter') add();
      }}
    />
  );
}
