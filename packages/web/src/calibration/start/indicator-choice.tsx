import { Button, Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { indicatorsOf, type RubricSummary } from '@trellis/domain/frameworks';
import { useEffect, useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countWords } from '../../ui/words.ts';

interface Props {
  rubric: RubricSummary & { published: { versionId: string } };
  /** what an earlier round asked for, by the codes of its indicators */
  codes?: readonly string[] | undefined;
  onChange: (ids: string[]) => void;
}

/** What is scored: what an earlier round of the group asked for, otherwise all; a group may start small, with the district's focus. */
export function IndicatorChoice({ rubric, codes, onChange }: Props) {
  const version = useQuery(api.frameworks.readRubricVersion.queryOptions({ input: { id: rubric.published.versionId } }));
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const placed = version.data ? indicatorsOf(version.data.content) : [];
  const usual = usualChoice(
    placed.map(({ indicator }) => indicator),
    codes,
  );
  const ids = [...(chosen ?? usual)];
  const key = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the ids, which are made anew with each drawing
  useEffect(() => onChange(ids), [key]);
  if (version.isPending) return <LoadingState what="the rubric" lines={2} />;
  if (version.isError) return <ProblemNotice error={version.error} onRetry={() => void version.refetch()} />;
  const focus = new Set(version.data.focusIndicatorIds);
  const toggle = (id: string) => setChosen(new Set(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  return (
    <details>
      <summary>
        {countWords(ids.length, 'indicator')} of {rubric.name}
        {ids.length === placed.length ? ' (all)' : ` (of ${placed.length})`}
      </summary>
      <Stack gap="xs" mt="sm">
        {focus.size > 0 && (
          <div>
            <Button variant="default" size="compact-md" onClick={() => setChosen(focus)}>
              Only the district’s focus
            </Button>
          </div>
        )}
        {placed.map(({ indicator }) => (
          <Checkbox
            key={indicator.id}
            label={`${indicator.code} ${indicator.label}${focus.has(indicator.id) ? ' (focus this year)' : ''}`}
            checked={ids.includes(indicator.id)}
            onChange={() => toggle(indicator.id)}
          />
        ))}
      </Stack>
    </details>
  );
}

function usualChoice(indicators: readonly { id: string; code: string }[], codes: readonly string[] | undefined): ReadonlySet<string> {
  const same = indicators.filter((indicator) => codes?.includes(indicator.code));
  return new Set((same.length > 0 ? same : indicators).map((indicator) => indicator.id));
}
