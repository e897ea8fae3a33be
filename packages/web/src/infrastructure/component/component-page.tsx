import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentPage as Page } from '@trellis/domain/infrastructure';
import { api, client } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { LoadingState, offerUndo, PageHeader, ProblemNotice, RecordSection } from '../../ui/index.ts';
import { PageProblem } from '../../ui/page-problem.tsx';
import { EvidenceList } from '../shared/evidence-list.tsx';
import { InDesign } from '../shared/in-design.tsx';
import { type DesignView, useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { bylineWords, kindNames } from '../shared/words.ts';
import { AboutSection } from './about-section.tsx';
import { Attachments } from './attachments.tsx';
import classes from './component-page.module.css';
import { DetailSection } from './detail-section.tsx';
import { LinksSection } from './links-section.tsx';
import { useComponentSaving } from './use-component-saving.ts';
import { VersionsSection } from './versions-section.tsx';

/** One component, edited in place. */
export function ComponentPage() {
  return <InDesign title="A component of the design">{(view) => <Component view={view} />}</InDesign>;
}

function Component({ view }: { view: DesignView }) {
  const { componentId } = usePageParams<'componentId'>();
  const page = useQuery(api.infrastructure.readComponent.queryOptions({ input: { designId: view.design.id, id: componentId } }));
  if (page.isPending) return <LoadingState what="the component" lines={8} />;
  if (page.isError) return <PageProblem error={page.error} onRetry={() => void page.refetch()} />;
  return <Record key={`${view.design.id} ${componentId}`} page={page.data} view={view} />;
}

function Record({ page, view }: { page: Page; view: DesignView }) {
  const saving = useComponentSaving(page);
  const { timeZone } = useAppointment().district;
  const { component } = page;
  const retired = component.state === 'retired';
  const back = view.draftId === null ? { to: '/design', label: 'District design' } : { to: view.path('/components'), label: view.design.name };
  return (
    <>
      <PageHeader
        question={component.name}
        back={back}
        badge={
          <>
            <Badge variant="default">{kindNames[component.kind]}</Badge>
            {retired && (
              <Badge variant="default" ml="xs">
                Retired
              </Badge>
            )}
            <span className={classes.byline}>
              Changed by {bylineWords(component.updated, timeZone)}. Who may change it: {page.editors}
            </span>
          </>
        }
        action={page.mayEdit && <RetireButton page={page} />}
      />
      <AboutSection saving={saving} />
      <DetailSection saving={saving} />
      <LinksSection page={page} view={view} />
      <RecordSection title="Evidence" aside={component.evidence.length > 0 ? String(component.evidence.length) : null}>
        <EvidenceList
          items={component.evidence}
          save={saving.readOnly ? null : (next, base) => saving.saveField('evidence', next, base)}
          of="that this is so"
        />
        <Attachments page={page} />
      </RecordSection>
      <VersionsSection component={component} mayEdit={page.mayEdit} />
    </>
  );
}

function RetireButton({ page }: { page: Page }) {
  const { component } = page;
  const refresh = useRefreshDesigns();
  const retired = component.state === 'retired';
  const change = useDesignChange(async () => {
    const of = { designId: component.designId, id: component.id };
    if (retired) {
      await client.infrastructure.restoreComponent({ ...of, revision: component.revision });
      return;
    }
    const { revision } = await client.infrastructure.retireComponent({ ...of, revision: component.revision });
    offerUndo(`${component.name} is retired.`, async () => {
      await client.infrastructure.restoreComponent({ ...of, revision });
      await refresh();
    });
  });
  return (
    <>
      <Button variant="default" onClick={() => change.mutate(undefined)} loading={change.isPending}>
        {retired ? 'Take it up again' : 'Retire'}
      </Button>
      <ProblemNotice error={change.error} />
    </>
  );
}
