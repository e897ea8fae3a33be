import { Button, NumberInput, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CodingProject } from '@trellis/domain/materials';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { unitWords } from '../shared/words.ts';

const mostInSample = 500;
/** One in ten, at least 20: what two people do in an afternoon. */
const usualSize = (units: number): number => Math.min(units, mostInSample, Math.max(20, Math.round(units / 10)));
const anySeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2_147_483_648;

/** Who codes a second time, and how many; which ones is left to chance. */
export function StartForm({ project }: { project: CodingProject }) {
  const navigate = useNavigate();
  const me = useAppointment();
  const coders = useQuery(api.materials.listCoders.queryOptions());
  const [draw] = useState(() => ({ id: crypto.randomUUID(), seed: anySeed() }));
  const [coder, setCoder] = useState<string | null>(null);
  const [size, setSize] = useState<number | string>(usualSize(project.units));
  const [seed, setSeed] = useState<number | string>(draw.seed);
  const start = useChange(
    (given: { coderAppointmentId: string; size: number; seed: number }) => client.materials.startSecondCoding({ id: draw.id, projectId: project.id, ...given }),
    (round) => void navigate({ to: `/materials/second-codings/${round.id}` }),
  );
  if (coders.isPending) return <LoadingState what="who may code" lines={2} />;
  if (coders.isError) return <ProblemNotice error={coders.error} onRetry={() => void coders.refetch()} />;
  const problem = start.error ? problemOf(start.error) : null;
  const given = coder !== null && typeof size === 'number' && typeof seed === 'number' ? { coderAppointmentId: coder, size, seed } : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (given && !start.isPending) start.mutate(given);
      }}
    >
      <Stack gap="md" maw="28rem">
        <TypeAhead
          label="Who codes it a second time?"
          description="Not the one who coded first: what somebody coded here is never drawn for them."
          choices={coders.data.map(({ appointmentId, name }) => ({
            value: appointmentId,
            label: name ?? 'A colleague',
            ...(appointmentId === me.id && { hint: 'you' }),
          }))}
          value={coder}
          onChange={setCoder}
          error={fieldProblem(problem, 'coderAppointmentId')}
        />
        <NumberInput
          label={`How many ${unitWords[project.kind].many}?`}
          description={`Of ${project.units.toLocaleString('en-US')}, at most ${mostInSample}. More of them make the agreement surer.`}
          min={1}
          max={mostInSample}
          allowDecimal={false}
          value={size}
          onChange={setSize}
        />
        <details>
          <summary>Which ones</summary>
          <NumberInput
            label="Start of the draw"
            description="Left to chance. The same number draws the same sample from the same list, so that it can be drawn again."
            min={0}
            max={2_147_483_647}
            allowDecimal={false}
            value={seed}
            onChange={setSeed}
            mt="xs"
          />
        </details>
        <ProblemNotice error={start.error} kept="Nothing was drawn." />
        <div>
          <Button type="submit" loading={start.isPending} disabled={given === null}>
            Draw the sample
          </Button>
        </div>
      </Stack>
    </form>
  );
}
