import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  type CrosswalkDecision,
  differenceOf,
  type IndicatorPair,
  incomparable,
  indicatorPartLabels,
  indicatorsOf,
  type RubricContent,
  scaleOf,
} from '@trellis/domain/frameworks';
import { useState } from 'react';
import { client, useChange } from '../../../platform/api/index.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { countWords, listWords } from '../../../ui/words.ts';
import classes from './publish-dialog.module.css';

interface Props {
  rubricId: string;
  version: { id: string; number: number; revision: number; content: RubricContent };
  /** the version in use; null: this is the first */
  before: { number: number; content: RubricContent } | null;
  onClose: () => void;
}

type Answers = Record<string, { comparable: 'true' | 'false' | ''; note: string }>;

/** What changes with this version, and which indicators go on as one series; then it is published for good. */
export function PublishDialog({ rubricId, version, before, onClose }: Props) {
  const navigate = useNavigate();
  const difference = before ? differenceOf(before.content, version.content) : null;
  const [goesOn, setGoesOn] = useState(true);
  const [answers, setAnswers] = useState<Answers>({});
  const answerOf = (pair: IndicatorPair) => answers[pair.to.indicator.id] ?? { comparable: '', note: '' };
  const publish = useChange(
    () =>
      client.frameworks.publishRubricVersion({
        id: version.id,
        revision: version.revision,
        crosswalk: [
          ...(goesOn ? (difference?.unchanged ?? []) : []).map((pair) => decision(pair, true, '')),
          ...(difference?.changed ?? []).flatMap((pair) => {
            const { comparable, note } = answerOf(pair);
            return comparable === '' ? [] : [decision(pair, comparable === 'true', note)];
          }),
        ],
      }),
    () => void navigate({ to: `/rubrics/${rubricId}` }),
  );
  return (
    <FormDialog
      title={`Publish version ${version.number}?`}
      submit="Publish"
      saving={publish.isPending}
      error={publish.error}
      kept="It is a draft still."
      onClose={onClose}
      onSubmit={() => publish.mutate(undefined)}
    >
      <p>
        {countWords(indicatorsOf(version.content).length, 'indicator')} in {countWords(version.content.sections.length, 'section')}. Once published it never
        changes; scores keep the version that they were made with.
      </p>
      {difference && before && (
        <>
          <Plain title="New" placed={difference.added} />
          <Plain title="Gone" placed={difference.removed} />
          {difference.unchanged.length > 0 && (
            <Checkbox
              checked={goesOn}
              onChange={(event) => setGoesOn(event.currentTarget.checked)}
              label={`Read ${countWords(difference.unchanged.length, 'unchanged indicator')} on as one series with version ${before.number}`}
              description={`Same wording, same scale: ${listWords(difference.unchanged.map((pair) => pair.to.indicator.code))}`}
            />
          )}
          {difference.changed.map((pair) => (
            <ChangedPair
              key={pair.to.indicator.id}
              pair={pair}
              answer={answerOf(pair)}
              onAnswer={(answer) => setAnswers((all) => ({ ...all, [pair.to.indicator.id]: answer }))}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}

function decision(pair: IndicatorPair, comparable: boolean, note: string): CrosswalkDecision {
  return { id: crypto.randomUUID(), fromIndicatorId: pair.from.indicator.id, toIndicatorId: pair.to.indicator.id, comparable, note };
}

function Plain({ title, placed }: { title: string; placed: readonly { indicator: { id: string; code: string; label: string } }[] }) {
  if (placed.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul className={classes.list}>
        {placed.map(({ indicator }) => (
          <li key={indicator.id}>
            {indicator.code} {indicator.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChangedProps {
  pair: IndicatorPair;
  answer: Answers[string];
  onAnswer: (answer: Answers[string]) => void;
}

function ChangedPair({ pair: { from, to, parts }, answer, onAnswer }: ChangedProps) {
  const against = incomparable(scaleOf(from.indicator), scaleOf(to.indicator));
  return (
    <fieldset className={classes.pair}>
      <legend>
        {to.indicator.code}: {listWords(parts.map((part) => indicatorPartLabels[part]))} changed
      </legend>
      {parts.includes('label') && <div className={classes.before}>Before: {from.indicator.label}</div>}
      <div>{parts.includes('label') ? `Now: ${to.indicator.label}` : to.indicator.label}</div>
      <Radio.Group value={answer.comparable} onChange={(next) => onAnswer({ ...answer, comparable: next as Answers[string]['comparable'] })}>
        <Stack gap="xs" mt="xs">
          <Radio value="true" label="One series: trends go on" disabled={against !== null} description={against} />
          <Radio value="false" label="Two series: a new one begins" />
          <Radio value="" label="Decide later: trends stop until then" />
        </Stack>
      </Radio.Group>
      {answer.comparable !== '' && (
        <Textarea
          label="Why"
          autosize
          minRows={2}
          mt="sm"
          maxLength={1000}
          value={answer.note}
          onChange={(event) => onAnswer({ ...answer, note: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
