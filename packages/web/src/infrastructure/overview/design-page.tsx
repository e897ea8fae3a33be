import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComponentKind, type ComponentState, componentKindLabels, type DesignSection } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { ButtonLink, LoadingState, PageHeader, ProblemNotice } from '../../ui/index.ts';
import { InDesign } from '../shared/in-design.tsx';
import type { DesignView } from '../shared/use-design.ts';
import { ComponentRows } from './component-rows.tsx';
import { KindCounts } from './kind-counts.tsx';
import { NewComponent } from './new-component.tsx';

/** The components of a design by kind, with state and owner, and the way to each. */
export function DesignPage() {
  return <InDesign title="What is our design for mathematics?">{(view) => <Components view={view} />}</InDesign>;
}

const defaults = { kind: '', state: 'active', text: '' };

function Components({ view }: { view: DesignView }) {
  const { design } = view;
  const [filters, setFilters] = useAddressState(defaults);
  const [text] = useDebouncedValue(filters.text, 250);
  const [adding, setAdding] = useState(false);
  const input = {
    designId: design.id,
    ...(filters.kind in componentKindLabels && { kind: filters.kind as ComponentKind }),
    state: (filters.state === 'retired' ? 'retired' : 'active') as ComponentState,
    ...(text.trim() && { text: text.trim() }),
    limit: 200,
  };
  const list = useQuery({ ...api.infrastructure.listComponents.queryOptions({ input }), placeholderData: keepPreviousData });
  const kind = input.kind ?? null;
  return (
    <>
      <PageHeader
        question={view.draftId === null ? `What is our design for ${design.subject}?` : 'What is in this draft?'}
        answer={list.data && answerOf(list.data.counts.state, design.sections)}
        action={
          <Group gap="sm">
            {design.may.edit && <Button onClick={() => setAdding(true)}>New component</Button>}
            {view.draftId === null && (
              <ButtonLink to="/design/dimensions" variant="default">
                How is it rated?
              </ButtonLink>
            )}
          </Group>
        }
      />
      {list.isPending ? (
        <LoadingState what="the components" lines={8} />
      ) : list.isError ? (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <KindCounts counts={list.data.counts.kind} chosen={kind} onChoose={(next) => setFilters({ kind: next ?? '' })} />
          <ComponentRows
            list={list.data}
            view={view}
            filtered={kind !== null || text !== '' || input.state === 'retired'}
            onNew={design.may.edit ? () => setAdding(true) : null}
            filters={
              <>
                <TextInput
                  label="Find"
                  placeholder="Name, summary, or owner"
                  value={filters.text}
                  onChange={(event) => setFilters({ text: event.currentTarget.value })}
                />
                <NativeSelect label="State" value={filters.state} onChange={(event) => setFilters({ state: event.currentTarget.value })}>
                  <option value="active">In the design</option>
                  <option value="retired">Retired ({list.data.counts.state.retired})</option>
                </NativeSelect>
              </>
            }
          />
        </>
      )}
      {adding && <NewComponent view={view} kind={kind} onClose={() => setAdding(false)} />}
    </>
  );
}

const sectionNames: Record<DesignSection, string> = {
  structures: 'participation structures',
  authority: 'mandates and what is watched over',
  features: 'judgments of specificity',
};

function answerOf({ active, retired }: { active: number; retired: number }, sections: DesignView['design']['sections']): string {
  const open = sections.filter((section) => !section.recorded).map(({ section }) => sectionNames[section]);
  const counts = `${active} ${active === 1 ? 'component' : 'components'}${retired > 0 ? `, and ${retired} retired` : ''}.`;
  return open.length > 0 ? `${counts} Not recorded yet: ${open.join('; ')}.` : counts;
}
