import { Button, Checkbox, Group } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { DistrictFocus, RubricSummary } from '@trellis/domain/frameworks';
import { useState } from 'react';
import { api } from '../../../platform/api/index.ts';
import { useAddressState } from '../../../platform/pages/index.ts';
import { type Column, DataList } from '../../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/links.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { SectionTabs } from '../../../ui/section-tabs.tsx';
import { countWords, dayWords } from '../../../ui/words.ts';
import { FocusList } from '../shared/focus-list.tsx';
import { forWhom } from '../shared/words.ts';
import { listAnswer } from './list-answer.ts';
import { NewRubricDialog } from './new-rubric-dialog.tsx';

/** The rubrics of the district, and what it focuses on this year. */
export function RubricsPage() {
  const [address, setAddress] = useAddressState({ retired: '' });
  const list = useQuery(api.frameworks.listRubrics.queryOptions({ input: { retired: address.retired === 'yes' } }));
  const [adding, setAdding] = useState(false);
  const begin = (
    <Group gap="sm">
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
        Begin a rubric
      </Button>
      <ButtonLink to="/rubrics/import" variant="default">
        Import
      </ButtonLink>
    </Group>
  );
  return (
    <>
      <SectionTabs label="District design" />
      <PageHeader
        question="What do observers look for?"
        answer={list.data && listAnswer(list.data.rubrics, list.data.focus)}
        action={list.data?.may.edit && list.data.rubrics.length > 0 && begin}
      />
      {adding && list.data && <NewRubricDialog rubrics={list.data.rubrics} onClose={() => setAdding(false)} />}
      {list.isPending ? (
        <LoadingState what="the rubrics" />
      ) : list.isError ? (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <Focus focus={list.data.focus} />
          <DataList
            caption="Rubrics"
            rows={list.data.rubrics}
            columns={columnsWith(list.data.focus)}
            rowKey={(rubric) => rubric.id}
            rowLink={(rubric) => `/rubrics/${rubric.id}`}
            filters={
              <Checkbox
                label="Show those out of use"
                checked={address.retired === 'yes'}
                onChange={(event) => setAddress({ retired: event.currentTarget.checked ? 'yes' : '' })}
              />
            }
            empty={
              <EmptyState action={list.data.may.edit && begin}>
                A rubric says what observers look for in a lesson: sections with indicators, each on a scale. Begin with a built-in one and put your own words
                in, or import the one your district has.
              </EmptyState>
            }
          />
        </>
      )}
    </>
  );
}

function Focus({ focus }: { focus: DistrictFocus }) {
  if (focus.rows.length === 0) return null;
  return (
    <RecordSection title={`Our focus in ${focus.schoolYear?.name}`}>
      <FocusList focus={focus} />
    </RecordSection>
  );
}

function columnsWith(focus: DistrictFocus): Column<RubricSummary>[] {
  const focusOf = (rubric: RubricSummary) => focus.rows.filter((row) => row.rubric.id === rubric.id).map((row) => row.indicator.code);
  return [
    { key: 'name', label: 'Rubric', cell: (rubric) => rubric.name, sortBy: (rubric) => rubric.name },
    { key: 'subject', label: 'Subject', cell: (rubric) => rubric.subject, sortBy: (rubric) => rubric.subject },
    { key: 'for', label: 'For', cell: forWhom },
    {
      key: 'version',
      label: 'In use',
      cell: ({ published, retiredOn }) =>
        retiredOn !== null ? (
          `Out of use since ${dayWords(retiredOn)}`
        ) : published ? (
          <>
            Version {published.number}, {countWords(published.indicators, 'indicator')}
          </>
        ) : (
          'Never published'
        ),
      sortBy: ({ published }) => published?.on ?? null,
    },
    {
      key: 'focus',
      label: 'Focus',
      cell: (rubric) =>
        focusOf(rubric).length > 0 ? (
          <span style={{ display: 'inline-flex', gap: '0.25rem', alignItems: 'center' }}>
            <IconTargetArrow size={16} aria-hidden /> {focusOf(rubric).join(', ')}
          </span>
        ) : (
          'None'
        ),
    },
    { key: 'draft', label: 'Draft', cell: ({ draft }) => (draft ? `Version ${draft.number}, changed ${dayWords(draft.changedOn)}` : 'None') },
  ];
}
