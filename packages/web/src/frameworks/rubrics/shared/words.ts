import { type Grade, gradeLabel } from '@trellis/domain/kernel';
import { listWords } from '../../../ui/words.ts';

/** For whom a rubric is: "Kindergarten and Grade 1, dual-language classrooms"; every grade where none is named. */
export function forWhom({ grades, variant }: { grades: readonly Grade[]; variant: string | null }): string {
  const named = grades.length === 0 ? 'Every grade' : listWords(grades.map(gradeLabel));
  return variant ? `${named}, ${variant}` : named;
}
