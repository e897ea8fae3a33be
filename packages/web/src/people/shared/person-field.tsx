import type { PersonRow } from '@trellis/domain/people';
import { lineWords } from './appointment-words.ts';
import { type StaffChoice, StaffField } from './staff-field.tsx';

export type PersonChoice = StaffChoice;

interface Props {
  label: string;
  description?: string;
  value: PersonChoice | null;
  onChange: (person: PersonChoice | null) => void;
  autoFocus?: boolean;
}

/** A person on staff. */
export function PersonField(props: Props) {
  return <StaffField {...props} choicesOf={peopleOf} />;
}

const peopleOf = (people: readonly PersonRow[]): StaffChoice[] =>
  people.map(({ id, name, appointments }) => ({ id, name, hint: appointments.map(lineWords).join('; ') }));
