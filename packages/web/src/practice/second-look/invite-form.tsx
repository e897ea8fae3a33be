import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { permissionsOf, roleGroupLabels } from '@trellis/domain/access';
import { Focus, taskKindLabels } from '@trellis/domain/practice';
import { useMemo, useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { type ChosenColleague, ColleagueField } from '../shared/colleague-field.tsx';
import { countWords, dayWords } from '../shared/words.ts';
import { candidatesIn, draw } from './draw.ts';
import classes from './second-look.module.css';

const known = Focus.options.filter((focus) => focus !== 'not_known');
const sizes = [10, 20, 30, 50];

/** Who codes, how many, and exactly what they will see; drawn at random from the latest conversations. */
export function InviteForm() {
  const latest = useQuery(api.practice.listEntries.queryOptions({ input: { focuses: known, limit: 50 } }));
  const queries = useQueryClient();
  const [who, setWho] = useState<ChosenColleague | null>(null);
  const [size, setSize] = useState(20);
  const [drawing, setDrawing] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState(false);
  const candidates = useMemo(() => candidatesIn(latest.data?.entries ?? []), [latest.data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new number draws again
  const drawn = useMemo(() => draw(candidates, size, Math.random), [candidates, size, drawing]);
  const items = drawn.filter(({ interactionId }) => !left.has(interactionId));
  const invite = useMutation({
    mutationFn: ({ appointmentId }: ChosenColleague) =>
      client.practice.createSample({
        id: crypto.randomUUID(),
        secondAppointmentId: appointmentId,
        items: items.map(({ interactionId }) => ({ id: crypto.randomUUID(), interactionId })),
      }),
    onSuccess: () => {
      setWho(null);
      return queries.invalidateQueries({ queryKey: api.practice.key() });
    },
  });
  if (latest.isPending) return <LoadingState what="your conversations" lines={3} />;
  if (latest.isError) return <ProblemNotice error={latest.error} onRetry={() => latest.refetch()} />;
  if (candidates.length === 0)
    return (
      <EmptyState>
        A second person needs conversations whose subject you recorded, and the why of their task to judge by. None of your latest tasks has both.
      </EmptyState>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(who === null);
        if (who && items.length > 0) invite.mutate(who);
      }}
    >
      <div className={classes.fields}>
        <ColleagueField
          label="Who codes"
          description="Somebody who keeps a log too"
          value={who}
          onChange={setWho}
          fits={({ role }) => permissionsOf(role).includes('practice.log')}
          error={missing && who === null ? 'Say who.' : null}
        />
        <NativeSelect
          label="How many"
          description={`Of your latest ${candidates.length}`}
          value={String(size)}
          onChange={(event) => setSize(Number(event.currentTarget.value))}
          data={sizes.map((count) => ({ value: String(count), label: countWords(count, 'conversation') }))}
        />
      </div>
      <p>
        They see the lines below and nothing else: the kind of task, who you talked with as a group, and the why that you wrote. Take out a line that should not
        leave your log.
      </p>
      <ul className={classes.lines}>
        {drawn.map((one) => (
          <li key={one.interactionId}>
            <Checkbox
              checked={!left.has(one.interactionId)}
              onChange={(event) => {
                const next = new Set(left);
                if (event.currentTarget.checked) next.delete(one.interactionId);
                else next.add(one.interactionId);
                setLeft(next);
              }}
              label={
                <>
                  <span className={classes.about}>
                    {taskKindLabels[one.kind]}, with {roleGroupLabels[one.partner].toLowerCase()}, {dayWords(one.date, 'month')}
                  </span>
                  <span className={classes.why}>{one.why}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <ProblemNotice error={invite.error} kept="Nothing was given to anybody." />
      <div className={classes.buttons}>
        <Button type="submit" loading={invite.isPending} disabled={items.length === 0}>
          Ask for {countWords(items.length, 'conversation')}
        </Button>
        <Button variant="default" onClick={() => setDrawing(drawing + 1)}>
          Draw again
        </Button>
      </div>
    </form>
  );
}
