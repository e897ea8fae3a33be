import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OccurrenceState, PlannedOccurrence } from '@trellis/domain/practice';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { plainKey } from '../shared/keys.ts';
import { dayWords, lengthWords, timeWords } from '../shared/words.ts';
import { answerOfKey, answerWords } from './answer-keys.ts';
import { ChangedForm } from './changed-form.tsx';
import classes from './questions.module.css';
import { agoWords } from './week-days.ts';

interface Props {
  occurrences: readonly PlannedOccurrence[];
  today: string;
  /** the last one was answered: the keys go on elsewhere */
  onDone: () => void;
  ref?: Ref<{ focus: () => void }>;
}

/** "Held as planned?" for each planned occurrence: one key or one tap an answer, and the next one is there. */
export function Questions({ occurrences, today, onDone, ref }: Props) {
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState(false);
  const queries = useQueryClient();
  const card = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => card.current?.focus({ preventScroll: true }) }), []);
  const refresh = () => queries.invalidateQueries({ queryKey: api.practice.key() });
  const setAside = (id: string, aside: boolean) => setAnswered((before) => new Set(aside ? [...before, id] : [...before].filter((other) => other !== id)));
  const decide = useMutation({
    ...api.practice.decideOccurrence.mutationOptions(),
    networkMode: 'always',
    onSuccess: async (decided) => {
      offerUndo(`${decided.structure.name}: ${decided.state ? answerWords[decided.state].toLowerCase() : 'not answered'}.`, async () => {
        await client.practice.decideOccurrence({ id: decided.id, revision: decided.revision, state: null });
        setAside(decided.id, false);
        await refresh();
      });
      await refresh();
    },
    onError: (_error, { id }) => setAside(id, false),
  });
  const open = occurrences.filter(({ id }) => !answered.has(id));
  const current = open[0];
  const answer = (state: OccurrenceState, more: { heldOn?: string; startMinute?: number | null; minutes?: number; reason?: string | null } = {}) => {
    if (!current) return;
    setChanging(false);
    setAside(current.id, true);
    decide.mutate({ id: current.id, revision: current.revision, state, ...more });
    if (open.length === 1) onDone();
    else card.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const state = answerOfKey(plainKey(event));
    if (state === null || changing) return;
    event.preventDefault();
    event.stopPropagation();
    if (state === 'changed') setChanging(true);
    else answer(state);
  };
  const problem = <ProblemNotice error={decide.error} kept="The question is asked again." />;
  if (!current) return problem;
  return (
    <section aria-label="Held as planned?">
      {problem}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys live in the focused part */}
      <div
        ref={card}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the part takes the focus so that its keys work
        tabIndex={0}
        className={classes.card}
        onKeyDown={onKeyDown}
        aria-label={`Held as planned? ${current.structure.name}, ${dayWords(current.date)}. ${open.length} to answer. Keys: Y yes, C changed, D didn’t happen.`}
      >
        <div className={classes.what}>
          <h2 className={classes.question}>Held as planned?</h2>
          <strong>{current.structure.name}</strong>
          <span className={classes.when}>
            {[
              current.school?.name,
              `${dayWords(current.date, 'short')}, ${agoWords(current.date, today)}`,
              current.startMinute === null ? null : timeWords(current.startMinute),
              lengthWords(current.minutes),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <div className={classes.answers}>
          <Button onClick={() => answer('held')} rightSection={<KeyHint keys="Y" does="yes" />}>
            Yes
          </Button>
          <Button variant="default" aria-expanded={changing} onClick={() => setChanging(!changing)} rightSection={<KeyHint keys="C" does="changed" />}>
            Changed
          </Button>
          <Button variant="default" onClick={() => answer('did_not_happen')} rightSection={<KeyHint keys="D" does="didn’t happen" />}>
            Didn’t happen
          </Button>
          <span className={classes.left}>{open.length === 1 ? 'The last one' : `${open.length} to answer`}</span>
        </div>
        {changing && (
          <ChangedForm
            key={current.id}
            occurrence={current}
            onSave={(more) => answer('changed', more)}
            onCancel={() => {
              setChanging(false);
              card.current?.focus();
            }}
          />
        )}
      </div>
    </section>
  );
}
