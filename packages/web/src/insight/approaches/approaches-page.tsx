import { NativeSelect, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Approach, approachAnswerLabels, approachGroundLabels } from '@trellis/domain/insight';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, dayWords } from '../shared/words.ts';
import { ApproachForm } from './approach-form.tsx';

/** Which schools I approached or which approached me, and what came of it. Part of my log. */
export function ApproachesPage() {
  const [asked, ask] = useAddressState({ waiting: '' });
  const read = useQuery(api.insight.listApproaches.queryOptions({ input: { waiting: asked.waiting !== '' } }));
  const answer = useChange(client.insight.answerApproach);
  const remove = useChange(client.insight.removeApproach);
  return (
    <>
      <PageHeader
        question="Which schools did you approach, and which approached you?"
        badge={<AudienceBadge kind="self">Only you, and those with whom you share your log</AudienceBadge>}
        answer={
          read.data &&
          `${countWords(read.data.total, 'approach', 'approaches')}${asked.waiting === '' ? '' : ' waiting for an answer'}. Others see counts of schools from three coaches up, without names.`
        }
      />
      <RecordSection title="Note an approach">
        <ApproachForm />
      </RecordSection>
      <ProblemNotice error={answer.error ?? remove.error} kept="What stood there before still stands." />
      {read.isPending ? (
        <LoadingState what="approaches" />
      ) : read.isError ? (
        <ProblemNotice error={read.error} onRetry={() => read.refetch()} />
      ) : (
        <DataList
          caption="Approaches"
          rows={read.data.rows}
          rowKey={(row) => row.id}
          filters={
            <Switch
              label="Only those waiting"
              checked={asked.waiting !== ''}
              onChange={(event) => ask({ waiting: event.currentTarget.checked ? 'yes' : '' })}
            />
          }
          columns={[
            { key: 'school', label: 'School', cell: (row) => row.school.name, sortBy: (row) => row.school.name },
            { key: 'date', label: 'Day', short: true, cell: (row) => dayWords(row.date), sortBy: (row) => row.date },
            { key: 'side', label: 'From', cell: (row) => (row.side === 'coach' ? 'Me to the school' : 'The school to me') },
            { key: 'ground', label: 'Ground', cell: (row) => approachGroundLabels[row.ground] },
            {
              key: 'answer',
              label: 'What came of it',
              cell: (row) => (
                <AnswerField
                  row={row}
                  onAnswer={(given) => answer.mutate({ id: row.id, revision: row.revision, ...given })}
                  onRemove={() => remove.mutate({ id: row.id, revision: row.revision })}
                />
              ),
            },
          ]}
          empty={<EmptyState>When a school’s results dropped, a walkthrough showed a need, or somebody asked, note here who went to whom.</EmptyState>}
        />
      )}
    </>
  );
}

interface AnswerProps {
  row: Approach;
  onAnswer: (given: Pick<Approach, 'answer' | 'answeredOn'>) => void;
  onRemove: () => void;
}

/** Today is the day of an answer that is noted today. */
function AnswerField({ row, onAnswer, onRemove }: AnswerProps) {
  if (!row.own) return row.answer === null ? 'Waiting' : approachAnswerLabels[row.answer];
  const change = (value: string) => {
    if (value === 'remove') onRemove();
    else if (value === '') onAnswer({ answer: null, answeredOn: null });
    else onAnswer({ answer: value as NonNullable<Approach['answer']>, answeredOn: value === 'no_answer' ? null : new Date().toLocaleDateString('en-CA') });
  };
  return (
    <NativeSelect
      aria-label={`What came of ${row.school.name}, ${dayWords(row.date)}`}
      value={row.answer ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: '', label: 'Waiting' },
        ...Object.entries(approachAnswerLabels).map(([value, label]) => ({ value, label })),
        { value: 'remove', label: 'Take it out of my log' },
      ]}
    />
  );
}
