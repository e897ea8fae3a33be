import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { Arrival, OpenChoice, RefreshChoice } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { ProblemNotice, RecordSection } from '../../ui/index.ts';
import { Changes } from '../shared/changes.tsx';
import { Choice } from '../shared/choice.tsx';
import { spread } from '../shared/field-words.ts';
import { type DesignView, useDesignChange } from '../shared/use-design.ts';
import classes from './draft.module.css';
import { changeWords, recordKind, recordName } from './draft-words.ts';

type Keep = RefreshChoice['keep'];

/** What today's design changed since the draft took its copy, and bringing the draft up to date with it. */
export function UpToDate({ view: { design } }: { view: DesignView }) {
  const plan = useQuery(api.infrastructure.planRefresh.queryOptions({ input: { designId: design.id } }));
  const [kept, setKept] = useState<ReadonlyMap<string, Keep>>(new Map());
  const keyOf = ({ record, id, adoptedRevision }: OpenChoice) => `${record} ${id} ${adoptedRevision}`;
  const refresh = useDesignChange(async (choices: RefreshChoice[]) => {
    const { cameIn, kept: own, open } = await client.infrastructure.refreshDraft({ designId: design.id, choices });
    const words = [cameIn > 0 && `${cameIn} came in`, own > 0 && `${own} kept as in this draft`, open > 0 && `${open} still to choose`];
    notifications.show({ message: `Brought up to date: ${words.filter(Boolean).join(', ')}.`, withBorder: true });
  });
  if (plan.isError) return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />;
  const { arrivals = [], choices = [], blocked = [] } = plan.data ?? {};
  if (arrivals.length + choices.length + blocked.length === 0) return null;
  const chosen = choices.flatMap((one): RefreshChoice[] => {
    const keep = kept.get(keyOf(one));
    return keep ? [{ record: one.record, id: one.id, keep, adoptedRevision: one.adoptedRevision }] : [];
  });
  const mayEdit = design.may.edit;
  return (
    <RecordSection
      title="What changed in today’s design since"
      aside={String(arrivals.length + choices.length + blocked.length)}
      action={
        mayEdit && (
          <Button
            onClick={() => refresh.mutate(chosen)}
            loading={refresh.isPending}
            disabled={arrivals.length + chosen.length === 0}
            aria-describedby={choices.length > chosen.length ? 'still-to-choose' : undefined}
          >
            Bring this draft up to date
          </Button>
        )
      }
    >
      {choices.length > 0 && mayEdit && (
        <p id="still-to-choose" className={classes.dimmed}>
          {choices.length === 1 ? 'One record was' : `${choices.length} records were`} changed in both. Say which stays; what you leave open stays as it is in
          this draft.
        </p>
      )}
      <ProblemNotice error={refresh.error} kept="This draft is as it was." />
      <div className={classes.adoptList}>
        {choices.map((one) => (
          <div key={keyOf(one)} className={classes.adopt}>
            <Head record={one} />
            <div className={classes.meanwhile} role="note">
              Both were changed after this draft took its copy.
              {one.fields.length > 0 ? (
                <Changes changes={spread(one.fields.map(({ field, before, after }) => ({ field, before, after })))} before="In this draft" after="Today" />
              ) : (
                <p>{one.change === 'removed' ? 'Today it is taken out; this draft has it.' : 'Today it is in the design; this draft took it out.'}</p>
              )}
              {mayEdit && (
                <div className={classes.whichStays}>
                  <Choice
                    label={`Which stays: ${recordName(one.name)}`}
                    options={[
                      { value: 'draft' as Keep | null, label: 'This draft’s' },
                      { value: 'adopted' as Keep | null, label: 'Today’s' },
                    ]}
                    value={kept.get(keyOf(one)) ?? null}
                    onChange={(keep) => keep && setKept(new Map([...kept, [keyOf(one), keep]]))}
                  />
                </div>
              )}
            </div>
          </div>
        ))}
        {arrivals.map((one) => (
          <div key={`${one.record} ${one.id}`} className={classes.adopt}>
            <Head record={one} />
            {one.fields.length > 0 && (
              <details className={classes.fields}>
                <summary>
                  {one.fields.length} {one.fields.length === 1 ? 'field' : 'fields'}
                </summary>
                <Changes changes={spread(one.fields.map(({ field, before, after }) => ({ field, before, after })))} before="In this draft" after="Today" />
              </details>
            )}
          </div>
        ))}
        {blocked.map((one) => (
          <div key={one.id} className={classes.adopt}>
            <strong>{one.name}</strong>
            <p className={classes.dimmed}>{one.reason}</p>
          </div>
        ))}
      </div>
    </RecordSection>
  );
}

function Head({ record: { record, name, kind, change } }: { record: Arrival | OpenChoice }) {
  return (
    <div className={classes.adoptHead}>
      <strong>{recordName(name)}</strong>
      <span className={classes.dimmed}>
        {recordKind(record, kind)}, {changeWords[change]} in today’s design
      </span>
    </div>
  );
}
