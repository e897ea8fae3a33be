import { roleLabels } from 'virtual:trellis/words';
import type { AppointmentLine } from '@trellis/domain/people';
import { dayWords } from '../../ui/words.ts';

type Line = Pick<AppointmentLine, 'role' | 'title' | 'scope'>;

/** The district's own title, with the role where the title says something else. */
export function titleWords({ role, title }: Pick<Line, 'role' | 'title'>): string {
  return title === null || title === roleLabels[role] ? roleLabels[role] : `${title} (${roleLabels[role].toLowerCase()})`;
}

/** `Principal, Riverbend Elementary`. */
export function lineWords(line: Line): string {
  return `${line.title ?? roleLabels[line.role]}, ${line.scope.name}`;
}

/** Whether an appointment is over, holds, or is to come. */
export function standing({ from, until }: Pick<AppointmentLine, 'from' | 'until'>, today: string): 'over' | 'now' | 'to_come' {
  if (until !== null && until < today) return 'over';
  return from > today ? 'to_come' : 'now';
}

/** `since Aug 1, 2025`, `from Jan 5, 2026 until Jun 12, 2026`, `Aug 1, 2024 to Jun 13, 2025`. */
export function spanWords(line: Pick<AppointmentLine, 'from' | 'until'>, today: string): string {
  const from = dayWords(line.from);
  const until = line.until && dayWords(line.until);
  const where = standing(line, today);
  if (where === 'over') return `${from} to ${until}`;
  const began = where === 'now' ? `since ${from}` : `from ${from}`;
  return until ? `${began} until ${until}` : began;
}
