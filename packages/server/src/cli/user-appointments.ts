import { roleLabels } from '@trellis/domain/access';
import { changeAppointment, endAppointment, giveAppointments, type Held, isMove, listAppointments, moveAppointment, type Wanted } from './appointment-work.ts';
import { type DistrictWork, inDistrict } from './in-district.ts';
import { table } from './table.ts';

interface Output {
  district?: string;
  json?: boolean;
}

export function appointmentsCommand(person: string | undefined, options: Output & { role?: string }): Promise<void> {
  return print(options, listAppointments(person, options.role));
}

export function giveCommand(person: string, options: Output & Wanted): Promise<void> {
  return print(options, giveAppointments(person, options));
}

export function changeCommand(appointment: string, options: Output & Wanted): Promise<void> {
  return print(options, isMove(options) ? moveAppointment(appointment, options) : changeAppointment(appointment, options));
}

export function endCommand(appointment: string, options: Output & { on?: string }): Promise<void> {
  return print(options, endAppointment(appointment, options.on));
}

async function print({ district, json }: Output, work: DistrictWork<Held[]>): Promise<void> {
  const appointments = await inDistrict(district, work);
  if (json) console.log(JSON.stringify({ appointments }, null, 2));
  else console.log(appointments.length === 0 ? 'There is no such appointment.' : inRows(appointments));
}

function inRows(appointments: Held[]): string {
  return table(
    ['Name', 'E-mail', 'Role', 'Where', 'From', 'Until', 'Id'],
    appointments.map(({ person, role, title, scope, from, until, id }) => [
      person.name,
      person.email ?? '–',
      title === null ? roleLabels[role] : `${roleLabels[role]} (${title})`,
      scope.name,
      from,
      until === null ? 'open' : until < from ? 'taken back' : until,
      id,
    ]),
  );
}
