import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { gradeLabel } from '@trellis/domain/infrastructure';
import { type CodingProject, codingKindLabels } from '@trellis/domain/materials';
import { client, queryClient, useRevised } from '../../platform/api/index.ts';
import { GradesField } from '../../ui/grades-field.tsx';
import { TextLink } from '../../ui/links.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import rows from '../../ui/rows.module.css';
import { SavedField } from '../../ui/saved-field/saved-field.tsx';
import { listWords } from '../../ui/words.ts';
import { andRead } from '../shared/and-read.ts';
import { ComponentField } from '../shared/component-field.tsx';
import classes from './report.module.css';

type Change = Omit<Parameters<typeof client.materials.saveProject>[0], 'id' | 'revision'>;

/** What is coded, and how its coders came to agree. */
export function About({ project, mayCode }: { project: CodingProject; mayCode: boolean }) {
  const { id } = project;
  const revised = useRevised(project.revision);
  const save = (change: Change) => revised((revision) => client.materials.saveProject({ id, revision, ...change }));
  const choice = useMutation({ mutationFn: save, networkMode: 'always' });
  const choose = (done: string, change: Change, before: Change) => choice.mutate(change, { onSuccess: () => offerUndo(done, () => save(before)) });
  if (!mayCode) return <Facts project={project} />;
  const componentId = project.component?.id ?? null;
  const pending = choice.isPending ? choice.variables : {};
  return (
    <div className={classes.facts}>
      <SavedField label="Name" draftKey={`materials/${id}/name`} value={project.name} maxLength={200} save={(name) => save({ name })} currentText={nameIn} />
      <GradesField value={pending.grades ?? project.grades} onChange={(grades) => choose('Grades changed.', { grades }, { grades: project.grades })} />
      <ComponentField
        kind={project.kind}
        value={pending.componentId === undefined ? componentId : pending.componentId}
        named={project.component?.name}
        onChange={(next) => choose('Changed what is coded.', { componentId: next }, { componentId })}
      />
      <SavedField
        long
        label="Agreement reached outside of Trellis"
        description="Who coded what twice, how far they agreed, by which figure. At least 20 letters; leave it empty when there was none."
        draftKey={`materials/${id}/agreement`}
        value={project.agreementNote ?? ''}
        save={(text) => save({ agreementNote: text.trim() === '' ? null : text })}
        currentText={noteIn}
      />
      <ProblemNotice error={choice.error} kept="What it was before still stands." />
      {project.units === 0 && <Remove project={project} />}
    </div>
  );
}

const nameIn = (current: unknown): string | null => (current as CodingProject | undefined)?.name ?? null;
const noteIn = (current: unknown): string | null => (current === undefined ? null : ((current as CodingProject).agreementNote ?? ''));

function Facts({ project }: { project: CodingProject }) {
  return (
    <dl className={rows.facts}>
      <dt>What is coded</dt>
      <dd>{codingKindLabels[project.kind]}</dd>
      <dt>Grades</dt>
      <dd>{project.grades.length === 0 ? 'Not said' : listWords(project.grades.map(gradeLabel))}</dd>
      <dt>In the district design</dt>
      <dd>{project.component ? <TextLink to={`/design/components/${project.component.id}`}>{project.component.name}</TextLink> : 'Not named'}</dd>
      {project.agreementNote !== null && (
        <>
          <dt>Agreement</dt>
          <dd>{project.agreementNote}</dd>
        </>
      )}
    </dl>
  );
}

/** Removes a coding that holds nothing yet; Undo begins it again under the same id. */
function Remove({ project }: { project: CodingProject }) {
  const navigate = useNavigate();
  const { id, kind, name, grades, agreementNote } = project;
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => client.materials.removeProject({ id, revision: project.revision }),
    onSuccess: async () => {
      offerUndo(`${name} is removed.`, () =>
        andRead(client.materials.createProject({ id, kind, name, grades, agreementNote, componentId: project.component?.id ?? null })),
      );
      await navigate({ to: '/materials' });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div>
      <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        Remove this coding
      </Button>
      <ProblemNotice error={remove.error} kept="It is still here." />
    </div>
  );
}
