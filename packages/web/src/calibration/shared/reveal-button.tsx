import { Button } from '@mantine/core';
import type { Lesson, Round } from '@trellis/domain/calibration';
import { api, client, queryClient, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { joinedIn } from './words.ts';

/** One tap, and every screen of the round shows the scores. */
export function RevealButton({ round, lesson, size }: { round: Round; lesson: Lesson; size?: 'lg' }) {
  // the answer is the round with its scores: the leader's screen waits for no second one
  const reveal = useChange(client.calibration.reveal, (revealed) =>
    queryClient.setQueryData(api.calibration.readRound.queryKey({ input: { id: round.id } }), revealed),
  );
  const all = lesson.in > 0 && lesson.in >= joinedIn(round).length;
  return (
    <div>
      <Button
        {...(size && { size })}
        variant={all ? 'filled' : 'default'}
        loading={reveal.isPending}
        disabled={lesson.in < 2}
        onClick={() => reveal.mutate({ id: lesson.id, revision: lesson.revision })}
      >
        {all || lesson.in < 2 ? 'Reveal' : `Reveal with ${lesson.in}`}
      </Button>
      {lesson.in < 2 && <p style={{ margin: '0.5rem 0 0', color: 'var(--trellis-dimmed)' }}>Two people at least must be in.</p>}
      <ProblemNotice error={reveal.error} kept="Nothing was shown." />
    </div>
  );
}
