import { Button, Group, TextInput } from '@mantine/core';
import type { Indicator } from '@trellis/domain/frameworks';
import { type IndicatorSideBySide, type ScoreValue, scoreWords } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { IndicatorScale } from '../../frameworks/rubrics/scale/indicator-scale.tsx';
import { client, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';
import classes from './debrief.module.css';

interface Props {
  classroomId: string;
  one: IndicatorSideBySide;
  indicator: Indicator | null;
}

/** One indicator in one classroom: everybody's score and evidence, and what the team agrees on with its reason. */
export function IndicatorDebrief({ classroomId, one, indicator }: Props) {
  const [agreeing, setAgreeing] = useState(false);
  const agree = useChange(client.walkthroughs.agreeOnScore, () => setAgreeing(false));
  const put = (value: ScoreValue | null, reason: string) =>
    agree.mutate({ classroomId, indicatorId: one.indicatorId, revision: one.agreed?.revision ?? null, value, reason });
  return (
    <div className={classes.indicator}>
      <div className={classes.name}>
        <strong>{indicator?.code}</strong> {indicator?.label}
      </div>
      <div className={classes.apart}>{apartWords(one)}</div>
      <ul className={classes.scores}>
        {one.scores.map((score) => (
          <li key={score.observer.appointmentId}>
            <span className={classes.value}>{scoreWords(score.value, indicator ?? undefined)}</span> {score.observer.name ?? 'Somebody'}
            {score.calibrated === false && <span className={classes.dimmed}> (before calibration)</span>}
            {score.evidence !== '' && <span className={classes.evidence}>{score.evidence}</span>}
          </li>
        ))}
      </ul>
      {one.agreed && (
        <p className={classes.agreed}>
          Agreed: <strong>{scoreWords(one.agreed.value, indicator ?? undefined)}</strong>
          {one.agreed.reason !== '' && `, ${one.agreed.reason}`} <span className={classes.dimmed}>({one.agreed.decidedBy.name ?? 'the team'})</span>
        </p>
      )}
      <ProblemNotice error={agree.error} kept="What the team agreed on before stands." />
      {agreeing && indicator ? (
        <AgreeForm indicator={indicator} agreed={one.agreed} saving={agree.isPending} put={put} close={() => setAgreeing(false)} />
      ) : (
        <Group gap="sm" data-no-print>
          {one.common && !one.agreed && (
            <Button size="compact-md" loading={agree.isPending} onClick={() => put(one.common, '')}>
              Agree on {scoreWords(one.common, indicator ?? undefined)}
            </Button>
          )}
          {indicator && (
            <Button size="compact-md" variant="default" onClick={() => setAgreeing(true)}>
              {one.agreed ? 'Change' : 'Agree on a score'}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
}

interface FormProps {
  indicator: Indicator;
  agreed: IndicatorSideBySide['agreed'];
  saving: boolean;
  put: (value: ScoreValue | null, reason: string) => void;
  close: () => void;
}

function AgreeForm({ indicator, agreed, saving, put, close }: FormProps) {
  const [value, setValue] = useState<ScoreValue | null>(agreed?.value ?? null);
  const [reason, setReason] = useState(agreed?.reason ?? '');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        put(value, reason);
      }}
    >
      <IndicatorScale indicator={indicator} value={value} onChange={setValue} compact />
      <TextInput
        label="Why"
        description="What the team saw that decided it"
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button type="submit" loading={saving} disabled={value === null && !agreed}>
          {value === null ? 'Take it back' : 'Agreed'}
        </Button>
        <Button variant="default" onClick={close}>
          Not now
        </Button>
      </Group>
    </form>
  );
}

/** How far apart the observers are, in words. */
function apartWords({ distance, unsure, scores }: IndicatorSideBySide): string {
  const more = unsure ? ' Somebody could not observe it.' : '';
  if (distance === null) return `${countWords(scores.length, 'score')}.${more}`;
  if (distance === 0) return `All the same.${more}`;
  const levels = scores.every((score) => score.value.kind === 'level' || score.value.kind === 'not_observed');
  return `${levels ? `${countWords(distance, 'level')} apart.` : 'Not the same.'}${more}`;
}
