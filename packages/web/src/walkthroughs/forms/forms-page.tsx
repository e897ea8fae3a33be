import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ClassroomRows } from '@trellis/domain/districts';
import { audienceSentences, describingKinds, notForEvaluation, type VisitForm, VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageProblem } from '../../ui/page-problem.tsx';
import { AudienceChoice } from './audience-choice.tsx';

/** The forms of a district, each with who reads what was seen in one classroom. */
export function FormsPage() {
  const [adding, setAdding] = useState(false);
  const read = useQuery(api.walkthroughs.listForms.queryOptions({ input: {} }));
  if (read.isPending) return <LoadingState what="the forms" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const { forms, may } = read.data;
  return (
    <>
      <PageHeader
        question="Who reads what is seen on a visit?"
        answer={`Each form says so. ${notForEvaluation}.`}
        action={may.change ? <Button onClick={() => setAdding(true)}>Add a form</Button> : undefined}
        back={{ to: '/walkthroughs', label: 'Walkthroughs' }}
      />
      <DataList
        caption="Visit forms"
        rows={forms}
        rowKey={(form) => form.id}
        rowLink={(form) => `/walkthroughs/forms/${form.id}`}
        columns={columns}
        empty={<EmptyState>Forms for walkthroughs, practice walks and rounds stand here. A visit needs one.</EmptyState>}
      />
      {adding && <AddForm onClose={() => setAdding(false)} />}
    </>
  );
}

const columns: Column<VisitForm>[] = [
  { key: 'name', label: 'Form', cell: (form) => form.name, sortBy: (form) => form.name },
  { key: 'kind', label: 'Kind', cell: (form) => visitKindLabels[form.kind], sortBy: (form) => visitKindLabels[form.kind] },
  { key: 'rubric', label: 'Rubric', cell: (form) => form.current.rubric?.name ?? 'Describes, scores nothing' },
  { key: 'audience', label: 'Who reads single classrooms', cell: (form) => audienceSentences[form.current.classroomRows] },
];

function AddForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const rubrics = useQuery(api.frameworks.listRubrics.queryOptions({ input: {} }));
  const structures = useQuery(api.practice.suggestStructures.queryOptions({ input: { q: '' } }));
  const [ids] = useState(() => ({ id: crypto.randomUUID(), versionId: crypto.randomUUID() }));
  const [name, setName] = useState('');
  const [kind, setKind] = useState<VisitKind>('classroom_walkthrough');
  const [rubric, setRubric] = useState<string | null>(null);
  const [structure, setStructure] = useState<string | null>(null);
  const [rows, setRows] = useState<ClassroomRows | null>(null);
  const [missing, setMissing] = useState(false);
  const add = useChange(client.walkthroughs.createForm, (form) => void navigate({ to: `/walkthroughs/forms/${form.id}` }));
  const problem = add.error ? problemOf(add.error) : null;
  const describes = describingKinds.includes(kind);
  const submit = () => {
    if (!rows) return setMissing(true);
    add.mutate({ ...ids, name, kind, rubricVersionId: describes ? null : rubric, structureId: structure, classroomRows: rows, photos: true });
  };
  const published = (rubrics.data?.rubrics ?? []).flatMap((each) => (each.published ? [{ value: each.published.versionId, label: each.name }] : []));
  return (
    <FormDialog title="Add a form" submit="Add" saving={add.isPending} error={add.error} onSubmit={submit} onClose={onClose}>
      <Stack gap="md">
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          value={name}
          error={fieldProblem(problem, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="Kind"
          data={VisitKind.options.map((value) => ({ value, label: visitKindLabels[value] }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind((value as VisitKind | null) ?? kind)}
        />
        {!describes && (
          <Select
            label="Rubric"
            description="Without one, what students do is described and nothing is scored."
            data={published}
            value={rubric}
            clearable
            error={fieldProblem(problem, 'rubricVersionId')}
            onChange={setRubric}
          />
        )}
        <Select
          label="Participation structure"
          description="So that planned against held is known."
          data={(structures.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
          value={structure}
          clearable
          onChange={setStructure}
        />
        <AudienceChoice
          value={rows}
          onChange={setRows}
          error={missing && !rows ? 'Choose who reads single classrooms.' : fieldProblem(problem, 'classroomRows')}
        />
      </Stack>
    </FormDialog>
  );
}
