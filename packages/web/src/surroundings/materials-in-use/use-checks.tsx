import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MaterialInUse, UseCheck } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords } from '../../ui/words.ts';
import { useDescribes } from '../shared/use-describes.ts';
import { UseCheckDialog } from './use-check-dialog.tsx';

/** Looks at whether a material is used as meant; each is changed by whoever noted it. */
export function UseChecks({ material }: { material: MaterialInUse }) {
  const [page, setPage] = useState(1);
  const checks = useQuery(api.surroundings.listUseChecks.queryOptions({ input: { materialInUseId: material.id, offset: (page - 1) * 50 } }));
  const mayEdit = useDescribes()(material.school.id);
  const [open, setOpen] = useState<UseCheck | 'new' | null>(null);
  const restore = useChange(client.surroundings.saveUseCheck);
  const remove = useChange(
    (check: UseCheck) => client.surroundings.removeUseCheck({ id: check.id, revision: check.revision }),
    (_done, check) => {
      const { grade, on, looked, inUse, higherDemandDone, note } = check;
      offerUndo('The use check was removed.', () =>
        restore.mutateAsync({ id: crypto.randomUUID(), materialInUseId: material.id, grade, on, looked, inUse, higherDemandDone, note, revision: null }),
      );
    },
  );
  return (
    <RecordSection
      title="Use checks"
      aside={checks.data && checks.data.total > 0 && String(checks.data.total)}
      action={
        mayEdit && (
          <Button variant="default" onClick={() => setOpen('new')}>
            Record a use check
          </Button>
        )
      }
    >
      {checks.isPending && <LoadingState what="the use checks" lines={2} />}
      {checks.isError && <ProblemNotice error={checks.error} onRetry={() => checks.refetch()} />}
      <ProblemNotice error={remove.error} kept="The use check is still here." />
      {checks.data?.total === 0 && (
        <EmptyState>
          How many workbooks or lessons were looked at, how many were in use, and in how many the tasks of higher demand were done. No teacher is named.
        </EmptyState>
      )}
      <ul className={rows.list}>
        {checks.data?.rows.map((check) => (
          <li key={check.id} className={rows.row}>
            <div className={rows.grow}>
              <strong>
                {check.inUse} of {check.looked} in use
              </strong>
              {check.higherDemandDone !== null && `, tasks of higher demand done in ${check.higherDemandDone}`}
              <div className={rows.dimmed}>
                Grade {check.grade}, {dayWords(check.on)}
                {check.checkedBy.name && `, ${check.checkedBy.name}`}
              </div>
              {check.note && <div style={{ whiteSpace: 'pre-wrap', maxWidth: '68ch' }}>{check.note}</div>}
            </div>
            {check.mine && (
              <Group gap="xs">
                <Button variant="subtle" size="compact-sm" onClick={() => setOpen(check)}>
                  Change
                </Button>
                <Button variant="subtle" size="compact-sm" loading={remove.isPending && remove.variables?.id === check.id} onClick={() => remove.mutate(check)}>
                  Remove
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      {checks.data && <PageTurner total={checks.data.total} page={page} onPage={setPage} />}
      {open !== null && <UseCheckDialog material={material} check={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </RecordSection>
  );
}
