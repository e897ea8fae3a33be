import { Button, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ClassroomRows } from '@trellis/domain/districts';
import { audienceSentences, notForEvaluation, type VisitFormDetail, visitKindLabels } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { dayWords } from '../../ui/words.ts';
import { AgendaTable } from '../shared/agenda-table.tsx';
import { AudienceChoice } from './audience-choice.tsx';

/** One form: who reads what was seen, what is announced, its agenda, and every version that it had. */
export function FormPage() {
  const { formId } = usePageParams<'formId'>();
  const [changing, setChanging] = useState(false);
  const read = useQuery(api.walkthroughs.readForm.queryOptions({ input: { id: formId } }));
  if (read.isPending) return <LoadingState what="the form" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const form = read.data;
  const { current, announced } = form;
  return (
    <>
      <PageHeader
        question={form.name}
        answer={`${visitKindLabels[form.kind]}. ${current.rubric ? `Scored with ${current.rubric.name}, version ${current.rubric.number}.` : 'Describes what students do and scores nothing.'}`}
        badge={<AudienceBadge kind="table">{notForEvaluation}</AudienceBadge>}
        back={{ to: '/walkthroughs/forms', label: 'Visit forms' }}
      />
      <Stack gap={0}>
        <RecordSection
          title="Who reads what was seen in one classroom"
          action={
            form.may.change ? (
              <Button variant="default" onClick={() => setChanging(true)}>
                Change who reads it
              </Button>
            ) : undefined
          }
        >
          <p>{audienceSentences[current.classroomRows]}</p>
          {announced && (
            <p>
              <strong>From {dayWords(announced.inForceFrom)} on, more people read it.</strong> {audienceSentences[announced.classroomRows]} Why:{' '}
              {announced.reason} What is captured before that day stays with those who could read it then.
            </p>
          )}
        </RecordSection>
        <RecordSection title="Agenda">
          <AgendaTable agenda={current.agenda} />
        </RecordSection>
        <RecordSection title="Versions">
          <ul>
            {form.versions.map((version) => (
              <li key={version.id}>
                Version {version.number}, in force from {dayWords(version.inForceFrom)}
                {version.decidedBy ? `, decided by ${version.decidedBy}` : ''}. {audienceSentences[version.classroomRows]} {version.reason ?? ''}
              </li>
            ))}
          </ul>
        </RecordSection>
      </Stack>
      {changing && <ChangeAudience form={form} onClose={() => setChanging(false)} />}
    </>
  );
}

function ChangeAudience({ form, onClose }: { form: VisitFormDetail; onClose: () => void }) {
  const [versionId] = useState(() => crypto.randomUUID());
  const [rows, setRows] = useState<ClassroomRows>(form.current.classroomRows);
  const [reason, setReason] = useState('');
  const change = useChange(client.walkthroughs.changeForm, onClose);
  const problem = change.error ? problemOf(change.error) : null;
  const { rubric, structure, agenda, photos } = form.current;
  const same = { rubricVersionId: rubric?.versionId ?? null, structureId: structure?.id ?? null, agenda, photos };
  return (
    <FormDialog
      title="Who reads single classrooms"
      submit="Decide"
      saving={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate({ formId: form.id, revision: form.revision, versionId, ...same, classroomRows: rows, reason: reason || undefined })}
      onClose={onClose}
    >
      <Stack gap="md">
        <AudienceChoice value={rows} onChange={setRows} error={fieldProblem(problem, 'classroomRows')} />
        <p>
          If more people are to read it, everybody on staff is told by mail and it holds from tomorrow. If fewer, it holds at once, also for what was captured
          before.
        </p>
        <Textarea
          label="Why"
          description="Everybody on staff can read the reason."
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          error={fieldProblem(problem, 'reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Stack>
    </FormDialog>
  );
}
