import type { Part } from '../practice/index.ts';
import type { MemberPart, VisitKind } from './visit-kind.ts';

/**
 * What a member of a visiting team does in it, as practice records it. Ours: who leads or hosts leads with the coach, and so
 * does who observes beside them; in walks that are held for the learning of those who walk, observers learn.
 */
export function partTaken(kind: VisitKind, part: MemberPart): Part {
  if (part === 'lead' || part === 'host') return 'leads';
  if (part === 'guest') return 'other';
  return kind === 'practice_walk' || kind === 'learning_walk' ? 'learns' : 'leads';
}
