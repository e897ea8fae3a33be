import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/address.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { periodsOf, unitsOf } from './choices.ts';

const address = { unit: 'district', period: '', cases: '', row: '' };

/** The unit and period that the address asks for, what there is to choose from, and the figures. */
export function useTeam() {
  const [asked, ask] = useAddressState(address);
  const { scope } = useAppointment();
  const releases = useQuery(api.insight.listReleases.queryOptions());
  const cells = releases.data?.cells ?? [];
  const units = unitsOf(
    cells,
    scope.units.map(({ id }) => id),
  );
  const unit = units.find(({ key }) => key === asked.unit) ?? units[0];
  const periods = periodsOf(cells, unit?.key ?? 'district');
  const period = periods.find(({ key }) => key === asked.period) ?? periods.find(({ cell }) => cell.period.kind === 'year');
  const team = useQuery({
    ...api.insight.teamProfile.queryOptions({
      input: {
        ...(unit?.id ? { unitKind: 'region' as const, unitId: unit.id } : {}),
        ...(period ? { periodKind: period.cell.period.kind, starts: period.cell.period.starts } : {}),
      },
    }),
    enabled: !releases.isPending,
    placeholderData: keepPreviousData,
  });
  const cases = useQuery({ ...api.insight.cases.queryOptions(), enabled: asked.cases === 'shown', staleTime: Number.POSITIVE_INFINITY });
  return { asked, ask, releases, units, unit, periods, period, team, cases: asked.cases === 'shown' ? (cases.data ?? null) : null };
}
