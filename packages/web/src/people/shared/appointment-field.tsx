import type { Role } from '@trellis/domain/access';
import type { PersonRow } from '@trellis/domain/people';
import { lineWords } from './appointment-words.ts';
import { type StaffChoice, StaffField } from './staff-field.tsx';

interface Props {
  label: string;
  description?: string;
  value: StaffChoice | null;
  onChange: (appointment: StaffChoice | null) => void;
  /** only these; absent: every role */
  roles?: readonly Role[];
  autoFocus?: boolean;
  error?: string | null;
}

/** Somebody on staff under one of their roles. */
export function AppointmentField({ roles, ...field }: Props) {
  return <StaffField {...field} choicesOf={(people) => appointmentsOf(people, roles)} />;
}

const appointmentsOf = (people: readonly PersonRow[], roles: readonly Role[] | undefined): StaffChoice[] =>
  people.flatMap(({ name, appointments }) =>
    appointments.filter(({ role }) => roles === undefined || roles.includes(role)).map((line) => ({ id: line.id, name, hint: lineWords(line) })),
  );
