/** With fewer sheets than these, each observer could tell whose the others are. Ours. */
export const fewestUnnamed = 3;

/** Between two reminders of one lesson, in minutes. Ours. */
export const minutesBetweenReminders = 60;

/** What is known before a reveal: sheets that are in, people who take part, and how many of these agreed to be named. */
export interface Gathered {
  sheets: number;
  joined: number;
  agreeing: number;
}

/** Names stand beside scores only if everybody who takes part agreed. */
export function namesShown({ joined, agreeing }: Gathered): boolean {
  return joined > 0 && agreeing === joined;
}

/** Why scores cannot be shown yet, as a sentence; null where they can. Two observers know each other’s scores, so both must agree to be named. */
export function whyNotReveal(gathered: Gathered): string | null {
  if (gathered.sheets < 2) return 'Too few to compare: two people at least must have sent their scores.';
  if (gathered.sheets < fewestUnnamed && !namesShown(gathered))
    return `With two people each would know the other’s scores. Wait for a third, or let everybody agree to names first.`;
  return null;
}
