import type { ProfileState } from './use-profile.ts';

/** Says that only some of the records are counted: those at one school, of one routine, or both. */
export function Narrowed({ state: { asked, read } }: { state: ProfileState }) {
  const nameIn = (choices: readonly { id: string; name: string }[] | undefined, id: string) => choices?.find((one) => one.id === id)?.name;
  const school = asked.school && `at ${nameIn(read.data?.choices.schools, asked.school) ?? 'the school you chose'}`;
  const structure = asked.structure && `as part of “${nameIn(read.data?.choices.structures, asked.structure) ?? 'the routine you chose'}”`;
  const words = [school, structure].filter(Boolean).join(', ');
  return words === '' ? null : `Only tasks ${words} are counted. `;
}
