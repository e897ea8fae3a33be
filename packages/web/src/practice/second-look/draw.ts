import type { RoleGroup } from '@trellis/domain/access';
import type { LogEntry, TaskKind } from '@trellis/domain/practice';

/** One conversation that can be coded by a second person, as that person would see it. */
export interface Candidate {
  interactionId: string;
  kind: TaskKind;
  partner: RoleGroup;
  why: string;
  date: string;
}

/** Conversations with a known subject and something written to judge by. */
export function candidatesIn(entries: readonly LogEntry[]): Candidate[] {
  return entries.flatMap((entry) =>
    entry.why.trim() === '' || entry.state !== 'confirmed'
      ? []
      : entry.interactions
          .filter(({ focus }) => focus !== 'not_known')
          .map(({ id, partner }) => ({ interactionId: id, kind: entry.kind, partner, why: entry.why, date: entry.date })),
  );
}

/** So many of them, each as likely as any other (Fisher and Yates), in the order in which they are given. */
export function draw<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const order = items.map((_, index) => index);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  const chosen = new Set(order.slice(0, Math.max(0, count)));
  return items.filter((_, index) => chosen.has(index));
}
