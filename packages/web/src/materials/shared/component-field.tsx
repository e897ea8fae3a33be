import { NativeSelect } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { CodingKind } from '@trellis/domain/materials';
import { api } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

interface Props {
  kind: CodingKind;
  value: string | null;
  /** what is chosen now, shown also when the list cannot be read */
  named?: string;
  onChange: (componentId: string | null) => void;
}

/** Which material, or assessment, of the district's design is coded. */
export function ComponentField({ kind, value, named, onChange }: Props) {
  const may = useMay('design.read');
  const designs = useQuery({ ...api.infrastructure.listDesigns.queryOptions({ input: { discarded: false } }), enabled: may });
  const adopted = designs.data?.find((design) => design.state === 'adopted');
  const component = kind === 'activities' ? 'material' : 'assessment';
  const list = useQuery(api.infrastructure.listComponents.queryOptions({ input: adopted ? { designId: adopted.id, kind: component, limit: 200 } : skipToken }));
  const rows = list.data?.rows ?? [];
  return (
    <>
      <NativeSelect
        label={kind === 'activities' ? 'Material of the district design' : 'Assessment of the district design'}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">None of them</option>
        {value !== null && !rows.some(({ id }) => id === value) && <option value={value}>{named ?? 'As chosen'}</option>}
        {rows.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <ProblemNotice error={designs.error ?? list.error} onRetry={() => void Promise.all([designs.refetch(), list.refetch()])} />
    </>
  );
}
