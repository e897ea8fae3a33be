import { queryOptions } from '@tanstack/react-query';
import type { Role } from '@trellis/domain/access';
import { roleLabels } from '@trellis/domain/access';
import type { PersonRow } from '@trellis/domain/people';
import { client } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { SuggestField } from './suggest-field.tsx';

/** Somebody in one role. */
export interface ChosenColleague {
  appointmentId: string;
  name: string;
  role: Role;
  title: string | null;
}

interface Props {
  label: string;
  description?: string;
  value: ChosenColleague | null;
  onChange: (colleague: ChosenColleague | null) => void;
  /** who can be chosen; absent: everybody */
  fits?: (colleague: ChosenColleague) => boolean;
  error?: string | null;
}

/** One person of the district in one role, found by name. */
export function ColleagueField({ label, description, value, onChange, fits = () => true, error }: Props) {
  const me = useAppointment().id;
  const search = (q: string) =>
    queryOptions({
      queryKey: ['practice', 'colleagues', q],
      queryFn: async () => {
        const { rows } = await client.people.listPeople({ ...(q === '' ? {} : { find: q }) });
        return rows.flatMap(colleaguesOf).filter((one) => one.appointmentId !== me && fits(one));
      },
    });
  return (
    <SuggestField<ChosenColleague>
      label={label}
      description={description}
      error={error}
      placeholder="Name"
      search={search}
      show={({ appointmentId, name, role, title }) => ({ key: appointmentId, label: name, hint: title ?? roleLabels[role] })}
      onChoose={onChange}
      chosen={value ? [{ key: value.appointmentId, name: value.name, label: value.name, onRemove: () => onChange(null) }] : []}
    />
  );
}

function colleaguesOf({ name, appointments }: PersonRow): ChosenColleague[] {
  return appointments.map(({ id, role, title }) => ({ appointmentId: id, name, role, title }));
}
