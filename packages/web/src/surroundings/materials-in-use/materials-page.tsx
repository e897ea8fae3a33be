import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Grade, gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { type MaterialInUse, MaterialStanding, materialFundingLabels, materialStandingLabels } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { type Column, DataList } from '../../ui/data-list/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { offsetOf, PageTurner } from '../../ui/page-turner.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { countWords, dayWords, rangeWords } from '../../ui/words.ts';
import { SurroundingsTabs } from '../shared/surroundings-tabs.tsx';
import { useDescribes } from '../shared/use-describes.ts';
import { useOpenedByLink } from '../shared/use-opened-by-link.ts';
import { MaterialDialog } from './material-dialog.tsx';

const standings = [{ value: '', label: 'Of every standing' }, ...MaterialStanding.options.map((value) => ({ value, label: materialStandingLabels[value] }))];
const grades = [{ value: '', label: 'Every grade' }, ...gradesYoungestFirst.map((value) => ({ value, label: value }))];

/** What is taught from in each school and grade: adopted, beside it, or in its place. */
export function MaterialsInUsePage() {
  const [address, setAddress] = useAddressState({ school: '', grade: '', standing: '', ended: '', page: '1' });
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const grade = Grade.safeParse(address.grade);
  const standing = MaterialStanding.safeParse(address.standing);
  const list = useQuery(
    api.surroundings.listMaterialsInUse.queryOptions({
      input: {
        offset: offsetOf(address.page),
        ended: address.ended === 'yes',
        ...(address.school && { schoolId: address.school }),
        ...(grade.success && { grade: grade.data }),
        ...(standing.success && { standing: standing.data }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const mayAdd = useMay('schools.describe');
  const describes = useDescribes();
  const [adding, setAdding] = useState(false);
  const [linked, closeLinked] = useOpenedByLink();
  return (
    <>
      <SurroundingsTabs />
      <PageHeader
        question="Which materials are in use?"
        answer={list.data && `${countWords(list.data.total, 'material')} in schools and grades, as people there say. Use checks name no teacher.`}
        action={
          mayAdd && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              Add a material
            </Button>
          )
        }
      />
      {adding && <MaterialDialog material={null} schoolId={describes(address.school) ? address.school : null} onClose={() => setAdding(false)} />}
      {linked !== '' && describes(linked) && <MaterialDialog material={null} schoolId={linked} onClose={closeLinked} />}
      {list.isPending && <LoadingState what="the materials" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          <DataList
            caption="Materials in use, by school and name"
            rows={list.data.rows}
            columns={columns}
            rowKey={(material) => material.id}
            rowLink={(material) => `/materials-in-use/${material.school.id}/${material.id}`}
            filters={
              <>
                <TypeAhead
                  label="School"
                  placeholder="Every school"
                  choices={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                  value={address.school || null}
                  onChange={(school) => setAddress({ school: school ?? '', page: '1' })}
                />
                <NativeSelect
                  label="Grade"
                  data={grades}
                  value={address.grade}
                  onChange={(event) => setAddress({ grade: event.currentTarget.value, page: '1' })}
                />
                <NativeSelect
                  label="Standing"
                  data={standings}
                  value={address.standing}
                  onChange={(event) => setAddress({ standing: event.currentTarget.value, page: '1' })}
                />
                <Checkbox
                  label="Those no longer in use, too"
                  mb="xs"
                  checked={address.ended === 'yes'}
                  onChange={(event) => setAddress({ ended: event.currentTarget.checked ? 'yes' : '', page: '1' })}
                />
              </>
            }
            empty={
              <EmptyState>
                What a school teaches from in each grade stands here: the adopted material, what is used beside it, and what stands in its place.
              </EmptyState>
            }
          />
          <PageTurner total={list.data.total} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </>
      )}
    </>
  );
}

const columns: Column<MaterialInUse>[] = [
  { key: 'name', label: 'Material', cell: (material) => material.name },
  { key: 'school', label: 'School', cell: (material) => material.school.name },
  { key: 'grades', label: 'Grades', short: true, cell: (material) => rangeWords(material.grades, gradesYoungestFirst) },
  { key: 'standing', label: 'Standing', cell: (material) => materialStandingLabels[material.standing] },
  { key: 'funding', label: 'Paid by', short: true, cell: (material) => materialFundingLabels[material.funding] },
  {
    key: 'since',
    label: 'In use',
    cell: (material) =>
      `${material.since === null ? 'since when is not known' : `since ${material.since}`}${material.until ? `, until ${dayWords(material.until)}` : ''}`,
  },
  { key: 'checks', label: 'Use checks', numeric: true, cell: (material) => (material.useChecks === 0 ? 'none yet' : material.useChecks) },
];
