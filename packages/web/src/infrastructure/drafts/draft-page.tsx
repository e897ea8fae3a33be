import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Design, DesignSummary } from '@trellis/domain/infrastructure';
import { api, client, problemOf } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { AudienceBadge, ButtonLink, LoadingState, offerUndo, PageHeader, ProblemNotice, RecordSection, SavedField, TextLink } from '../../ui/index.ts';
import { InDesign } from '../shared/in-design.tsx';
import { type DesignView, useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { Features } from '../statements/features.tsx';
import { Mandates } from '../statements/mandates.tsx';
import { NoneStatement } from '../statements/none-statement.tsx';
import { Spheres } from '../statements/spheres.tsx';
import { useStatements } from '../statements/use-statements.ts';
import { AdoptList } from './adopt-list.tsx';
import { AdoptedFrom } from './adopted-from.tsx';
import classes from './draft.module.css';
import { Invited } from './invited.tsx';
import { ResultPanel } from './result-panel.tsx';
import { UpToDate } from './up-to-date.tsx';

/** A change to try: what is otherwise in it, and what would follow. */
export function DraftPage() {
  return <InDesign title="A change to try">{(view) => <Draft key={view.design.id} view={view} />}</InDesign>;
}

function Draft({ view }: { view: DesignView }) {
  const { design } = view;
  const comparison = useQuery(api.infrastructure.compareDraft.queryOptions({ input: { designId: design.id } }));
  const statements = useStatements(design.id);
  const refresh = useRefreshDesigns();
  const mayEdit = design.may.edit && design.state === 'draft';
  const authority = design.sections.find(({ section }) => section === 'authority');
  const me = useAppointment();
  const author = design.created.appointmentId === me.id ? 'you' : (design.created.name ?? 'its author');
  const readers = design.members.map(({ name }) => name ?? 'somebody invited');
  return (
    <>
      <PageHeader
        question={`What would follow from “${design.name}”?`}
        badge={
          <AudienceBadge kind={readers.length === 0 ? 'self' : readers.length === 1 ? 'pair' : 'table'}>
            {readers.length === 0 ? `Only ${author}` : `${capital(author)} and ${readers.join(', ')}`}
          </AudienceBadge>
        }
        answer={design.state === 'discarded' && 'This draft was set aside.'}
        action={<DiscardButton view={view} />}
      />
      <div className={classes.columns}>
        <div>
          {statements.isPending && <LoadingState what="what is prescribed" />}
          <ProblemNotice error={statements.error} onRetry={() => void statements.refetch()} />
          {statements.data && (
            <>
              {authority && <NoneStatement designId={design.id} standing={authority} mayEdit={mayEdit} />}
              <Mandates designId={design.id} mandates={statements.data.mandates} mayEdit={mayEdit} />
              <Spheres designId={design.id} spheres={statements.data.spheres} mayEdit={mayEdit} />
              <details className={classes.more}>
                <summary>How clear the resources are ({statements.data.features.length} judgments)</summary>
                <Features designId={design.id} features={statements.data.features} mayEdit={mayEdit} />
              </details>
            </>
          )}
          <p className={classes.components}>
            Meetings, materials, roles and everything else: <TextLink to={view.path('/components')}>components of this draft</TextLink>. What you change there
            shows here.
          </p>
        </div>
        <div className={classes.result}>
          {comparison.isPending ? (
            <LoadingState what="what would follow" />
          ) : comparison.isError ? (
            <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />
          ) : (
            <ResultPanel comparison={comparison.data} view={view} />
          )}
        </div>
      </div>
      {design.state === 'draft' && <UpToDate view={view} />}
      {comparison.data && <AdoptList comparison={comparison.data} view={view} />}
      {comparison.data?.adopted && <AdoptedFrom adoptedId={comparison.data.adopted.id} draftId={design.id} title="Adopted from this draft" />}
      <RecordSection title="Name and readers">
        {design.may.edit && (
          <SavedField
            label="Name of the draft"
            draftKey={`design/${design.id}/name`}
            value={design.name}
            maxLength={200}
            save={async (name, base) => {
              await rename(design, name, base);
              await refresh();
            }}
            currentText={(current) => (current as { name?: string } | undefined)?.name ?? null}
          />
        )}
        <Invited design={design} />
      </RecordSection>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Gives the draft a name; where only something else about it changed meanwhile, over that. */
async function rename({ id, revision }: Design, name: string, base: string): Promise<void> {
  try {
    await client.infrastructure.renameDraft({ designId: id, revision, name });
  } catch (error) {
    const { code, current } = problemOf(error);
    const theirs = code === 'CONFLICT' ? (current as DesignSummary | undefined) : undefined;
    if (theirs?.name !== base) throw error;
    await client.infrastructure.renameDraft({ designId: id, revision: theirs.revision, name });
  }
}

function DiscardButton({ view: { design } }: { view: DesignView }) {
  const navigate = useNavigate();
  const refresh = useRefreshDesigns();
  const put = useDesignChange(async (_: undefined) => {
    const { revision } = await client.infrastructure.discardDraft({ designId: design.id, revision: design.revision });
    await navigate({ to: '/design/drafts' });
    offerUndo(`“${design.name}” is set aside.`, async () => {
      await client.infrastructure.restoreDraft({ designId: design.id, revision });
      await refresh();
    });
  });
  const take = useDesignChange((_: undefined) => client.infrastructure.restoreDraft({ designId: design.id, revision: design.revision }));
  return (
    <Group gap="sm">
      <ButtonLink to="/design/compare" search={{ left: design.id } as never} variant="default">
        Compare side by side
      </ButtonLink>
      {design.may.edit && design.state === 'draft' && (
        <Button variant="default" onClick={() => put.mutate(undefined)} loading={put.isPending}>
          Set it aside
        </Button>
      )}
      {design.state === 'discarded' && (
        <Button onClick={() => take.mutate(undefined)} loading={take.isPending}>
          Take it up again
        </Button>
      )}
      <ProblemNotice error={put.error ?? take.error} />
    </Group>
  );
}
