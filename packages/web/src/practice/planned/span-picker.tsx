import { Group, NativeSelect } from '@mantine/core';
import type { Period } from '../profile/periods.ts';

interface Props {
  address: { period: string; whose: string };
  setAddress: (change: { period?: string; whose?: string; at: string }) => void;
  periods: readonly Period[];
  team: boolean;
}

/** Of which time, and whose: one's own, or the team's for those who may read it. */
export function SpanPicker({ address, setAddress, periods, team }: Props) {
  return (
    <Group gap="md" mb="lg" align="flex-end" data-no-print>
      <NativeSelect
        label="Period"
        value={address.period}
        onChange={(event) => setAddress({ period: event.currentTarget.value, at: '1' })}
        data={periods.map(({ key, label }) => ({ value: key, label }))}
      />
      {team && (
        <NativeSelect
          label="Whose"
          value={address.whose}
          onChange={(event) => setAddress({ whose: event.currentTarget.value, at: '1' })}
          data={[
            { value: 'own', label: 'Those I lead' },
            { value: 'team', label: 'The team together' },
          ]}
        />
      )}
    </Group>
  );
}
