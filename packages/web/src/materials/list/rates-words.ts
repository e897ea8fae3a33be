import type { CodingProject } from '@trellis/domain/materials';
import { countWords } from '../../ui/words.ts';

type Named = Pick<CodingProject, 'kind' | 'name' | 'rates'>;

/** How many codings there are, and which of them the ratings read. */
export function ratesWords(projects: readonly Named[]): string {
  if (projects.length === 0) return 'Nothing is coded yet.';
  const read = (kind: CodingProject['kind']) => projects.find((project) => project.rates && project.kind === kind)?.name;
  const [materials, assessments] = [read('activities'), read('items')];
  const count = countWords(projects.length, 'coding');
  if (materials === undefined && assessments === undefined) return `${count}. The ratings read none of them yet, so materials and assessments are not rated.`;
  const parts = [
    materials === undefined ? 'materials are not rated yet' : `materials are rated from “${materials}”`,
    assessments === undefined ? 'assessments are not rated yet' : `assessments from “${assessments}”`,
  ];
  return `${count}: ${parts.join(', ')}.`;
}
