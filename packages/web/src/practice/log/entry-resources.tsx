import { CloseButton, NativeSelect } from '@mantine/core';
import { type ComponentSuggestion, type EntryResource, type LogEntry, ResourceUse } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useSaveEntry } from '../shared/save-entry.ts';
import { SuggestField } from '../shared/suggest-field.tsx';
import { resourceUseLabels } from '../shared/words.ts';
import classes from './entry.module.css';

const sent = ({ componentId, use }: EntryResource) => ({ componentId, use });

/** Which parts of the district's design were used, and how. */
export function EntryResources({ entry }: { entry: LogEntry }) {
  const save = useSaveEntry();
  const change = (resources: EntryResource[], done: string) =>
    save.mutate(
      { entry, change: { resources: resources.map(sent) } },
      { onSuccess: (saved) => offerUndo(done, () => save.mutateAsync({ entry: saved, change: { resources: entry.resources.map(sent) } })) },
    );
  return (
    <>
      {entry.resources.length === 0 && <p className={classes.none}>None of the district’s common resources.</p>}
      <ul className={classes.list}>
        {entry.resources.map((resource) => (
          <li key={resource.componentId} className={classes.item}>
            <div className={classes.name}>{resource.name}</div>
            {entry.own ? (
              <>
                <NativeSelect
                  aria-label={`How ${resource.name} was used`}
                  value={resource.use ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    change(
                      entry.resources.map((one) =>
                        one.componentId === resource.componentId ? { ...one, use: value === '' ? null : ResourceUse.parse(value) } : one,
                      ),
                      'Use saved.',
                    )
                  }
                  data={[{ value: '', label: 'How is not said' }, ...ResourceUse.options.map((use) => ({ value: use, label: resourceUseLabels[use] }))]}
                />
                <CloseButton
                  size="lg"
                  aria-label={`Remove ${resource.name}`}
                  onClick={() =>
                    change(
                      entry.resources.filter((one) => one.componentId !== resource.componentId),
                      `${resource.name} removed.`,
                    )
                  }
                />
              </>
            ) : (
              <span>{resource.use ? resourceUseLabels[resource.use] : 'How is not said'}</span>
            )}
          </li>
        ))}
      </ul>
      {entry.own && (
        <div className={classes.add}>
          <SuggestField<ComponentSuggestion>
            label="Add a resource"
            placeholder="Planner, framework …"
            search={(q) => api.practice.suggestResources.queryOptions({ input: { q } })}
            show={({ id, name }) => ({ key: id, label: name })}
            onChoose={({ id, name }) => {
              if (!entry.resources.some(({ componentId }) => componentId === id))
                change([...entry.resources, { componentId: id, name, use: null }], `${name} added.`);
            }}
            chosen={[]}
          />
        </div>
      )}
      <ProblemNotice error={save.error} kept="The list is as it was before this change." />
    </>
  );
}
