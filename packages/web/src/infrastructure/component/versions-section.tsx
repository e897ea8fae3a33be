import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { DesignComponent, VersionSummary } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api, client } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { LoadingState, offerUndo, ProblemNotice, RecordSection } from '../../ui/index.ts';
import { Changes } from '../shared/changes.tsx';
import { changesOf } from '../shared/field-words.ts';
import { useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { bylineWords } from '../shared/words.ts';
import classes from './versions-section.module.css';

interface Props {
  component: DesignComponent;
  mayEdit: boolean;
}

/** Who changed it and when; each version can be looked at and taken up again. */
export function VersionsSection({ component, mayEdit }: Props) {
  const of = { designId: component.designId, id: component.id };
  const versions = useQuery(api.infrastructure.listVersions.queryOptions({ input: of }));
  const { timeZone } = useAppointment().district;
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? versions.data : versions.data?.slice(0, 8);
  return (
    <RecordSection
      title="History"
      aside={
        versions.data &&
        (versions.data.length === 0 ? 'As it was first recorded' : `${versions.data.length} ${versions.data.length === 1 ? 'version' : 'versions'}`)
      }
    >
      {versions.isPending && <LoadingState what="the history" lines={3} />}
      <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />
      <ol className={classes.list}>
        {shown?.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={classes.version}
              aria-expanded={open === version.id}
              onClick={() => setOpen(open === version.id ? null : version.id)}
            >
              {bylineWords(version.by, timeZone)}
              {version.current && <span className={classes.now}> as it is now</span>}
            </button>
            {open === version.id && <OpenVersion component={component} version={version} versions={versions.data ?? []} mayEdit={mayEdit} />}
          </li>
        ))}
      </ol>
      {versions.data && versions.data.length > 8 && !all && (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {versions.data.length}
        </Button>
      )}
    </RecordSection>
  );
}

interface OpenProps extends Props {
  version: VersionSummary;
  versions: readonly VersionSummary[];
}

/** What was changed then, against the version before, and how it differs from now. */
function OpenVersion({ component, version, versions, mayEdit }: OpenProps) {
  const of = { designId: component.designId, id: component.id };
  const before = versions[versions.findIndex(({ id }) => id === version.id) + 1];
  const then = useQuery(api.infrastructure.readVersion.queryOptions({ input: { ...of, versionId: version.id } }));
  const earlier = useQuery(api.infrastructure.readVersion.queryOptions({ input: before ? { ...of, versionId: before.id } : skipToken }));
  const refresh = useRefreshDesigns();
  const restore = useDesignChange(async () => {
    const current = versions.find((one) => one.current);
    const { revision } = await client.infrastructure.restoreVersion({ ...of, versionId: version.id, revision: component.revision });
    if (current)
      offerUndo('It is as it was then.', async () => {
        await client.infrastructure.restoreVersion({ ...of, versionId: current.id, revision });
        await refresh();
      });
  });
  if (then.isPending || (before && earlier.isPending)) return <LoadingState what="the version" lines={3} />;
  const error = then.error ?? earlier.error;
  if (error || !then.data) return <ProblemNotice error={error} />;
  return (
    <div className={classes.open}>
      <h3>What was changed then</h3>
      {earlier.data ? <Changes changes={changesOf(earlier.data.content, then.data.content)} before="Before" after="Then" /> : <p>It was recorded then.</p>}
      {!version.current && (
        <>
          <h3>How it differs from now</h3>
          <Changes changes={changesOf(then.data.content, contentOf(component))} before="Then" after="Now" />
          {mayEdit && (
            <Button variant="default" mt="sm" onClick={() => restore.mutate(undefined)} loading={restore.isPending}>
              Make it as it was then
            </Button>
          )}
          <ProblemNotice error={restore.error} />
        </>
      )}
    </div>
  );
}

/** What a version would hold of the component. */
function contentOf({ name, summary, owner, subject, forGroups, state, evidence, kind, detail }: DesignComponent): Record<string, unknown> {
  return { name, summary, owner, subject, forGroups, state, evidence, kind, detail };
}
