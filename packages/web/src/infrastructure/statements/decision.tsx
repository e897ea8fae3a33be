import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type DecisionStatement, Level, levelLabels, type Rating } from '@trellis/domain/infrastructure';
import { type SubmitEvent, useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Choice } from '../shared/choice.tsx';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import classes from './statements.module.css';

interface Props {
  designId: string;
  rating: Rating;
  statement: DecisionStatement | null;
  mayDecide: boolean;
}

const shortest = 20;

/** A person's decision beside what the rule says: offered where the rule is open, and for the two kinds of learning. */
export function DecisionPart({ designId, rating, statement, mayDecide }: Props) {
  const [open, setOpen] = useState(false);
  const refresh = useRefreshDesigns();
  const { decision } = rating;
  const remove = useDesignChange(async ({ id, revision, value }: DecisionStatement) => {
    await client.infrastructure.removeDecision({ designId, id, revision });
    const { by: _, on: __, ...again } = value;
    offerUndo('The decision is taken back.', async () => {
      await client.infrastructure.saveDecision({ designId, id, revision: null, value: again });
      await refresh();
    });
  });
  const couldStand = 'reason' in rating.result || rating.key === 'leader_learning' || rating.key === 'teacher_learning';
  if (!decision && !(couldStand && mayDecide)) return null;
  return (
    <section className={classes.decision} aria-label={`A person’s decision on ${rating.label.toLowerCase()}`}>
      {decision && (
        <>
          <div>
            <strong>{decision.note}</strong>
          </div>
          <blockquote style={{ margin: '0.25rem 0', whiteSpace: 'pre-wrap' }}>{decision.justification}</blockquote>
          <div className={classes.dimmed}>
            {decision.by}, {decision.on}
          </div>
        </>
      )}
      {mayDecide && !open && (
        <Group gap="sm" mt={decision ? 'sm' : 0} data-no-print>
          {couldStand && (
            <Button variant="default" onClick={() => setOpen(true)}>
              {decision ? 'Change the decision' : 'Set a level, with reasons'}
            </Button>
          )}
          {decision && statement && (
            <Button variant="subtle" onClick={() => remove.mutate(statement)} loading={remove.isPending}>
              Take it back
            </Button>
          )}
        </Group>
      )}
      <ProblemNotice error={remove.error} />
      {open && <DecisionForm designId={designId} rating={rating} statement={statement} onClose={() => setOpen(false)} />}
    </section>
  );
}

function DecisionForm({ designId, rating, statement, onClose }: Omit<Props, 'mayDecide'> & { onClose: () => void }) {
  const [level, setLevel] = useState<Level>(statement?.value.level ?? 'medium');
  const [justification, setJustification] = useState(statement?.value.justification ?? '');
  const [id] = useState(() => statement?.id ?? crypto.randomUUID());
  const missing = shortest - justification.trim().length;
  const decide = useDesignChange(async () => {
    const value = { rating: rating.key, level, justification: justification.trim() };
    await client.infrastructure.saveDecision({ designId, id, revision: statement?.revision ?? null, value });
    onClose();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    decide.mutate(undefined);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" mt="sm">
        <Choice label="Level" options={Level.options.map((value) => ({ value, label: levelLabels[value] }))} value={level} onChange={setLevel} />
        <Textarea
          label="Why?"
          description="Your name, the day and these reasons stay beside what the rule says."
          value={justification}
          onChange={(event) => setJustification(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={4000}
        />
        <ProblemNotice error={decide.error} kept="Your reasons are still here." />
        <Group gap="sm">
          <Button type="submit" loading={decide.isPending} disabled={missing > 0}>
            Set the level
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {missing > 0 && <span className={classes.dimmed}>{missing} more letters</span>}
        </Group>
      </Stack>
    </form>
  );
}
