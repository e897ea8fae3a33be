import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RubricDetail, VersionSummary } from '@trellis/domain/frameworks';
import { api, client, useChange } from '../../../platform/api/index.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PrintButton } from '../../../ui/print-button.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { RubricView } from '../shared/rubric-view.tsx';
import { standingOf } from './words.ts';

interface Props {
  rubric: RubricDetail;
  version: VersionSummary;
  onChoose: (number: number) => void;
}

/** A version as observers see it, with the way to the others, to paper and to a file. */
export function VersionSection({ rubric, version, onChoose }: Props) {
  const read = useQuery(api.frameworks.readRubricVersion.queryOptions({ input: { id: version.id } }));
  const take = useChange(async (format: 'case' | 'csv') => saveFile((await client.frameworks.exportRubric({ id: version.id, format })).body));
  return (
    <RecordSection
      title={`Version ${version.number}`}
      aside={standingOf(version)}
      action={
        <Group gap="sm">
          {rubric.versions.length > 1 && (
            <NativeSelect
              aria-label="Version"
              value={String(version.number)}
              data={rubric.versions.map((one) => ({ value: String(one.number), label: `Version ${one.number}, ${standingOf(one).toLowerCase()}` }))}
              onChange={(event) => onChoose(Number(event.currentTarget.value))}
            />
          )}
          <Button variant="default" loading={take.isPending && take.variables === 'csv'} onClick={() => take.mutate('csv')}>
            CSV
          </Button>
          <Button variant="default" loading={take.isPending && take.variables === 'case'} onClick={() => take.mutate('case')}>
            CASE
          </Button>
          <PrintButton />
        </Group>
      }
    >
      <ProblemNotice error={take.error} kept="The rubric is as it was; no file was made." />
      {read.isPending ? (
        <LoadingState what="the version" lines={8} />
      ) : read.isError ? (
        <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <RubricView content={read.data.content} focusIndicatorIds={read.data.focusIndicatorIds} />
      )}
    </RecordSection>
  );
}
