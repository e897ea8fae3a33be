import type { Grade } from '@trellis/domain/infrastructure';

/** The grades whose materials were coded (dissertation ch. 4). */
export const codedGrades = ['K', '1', '2'] as const satisfies Grade[];
export type CodedGrade = (typeof codedGrades)[number];

const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}.${i + 1}`);

/** Codes of the Common Core standards in number and operations: counting, operations and algebraic thinking, base ten. */
export const standardsOf: Record<CodedGrade, readonly string[]> = {
  K: [...numbered('K.CC', 7), ...numbered('K.OA', 5), ...numbered('K.NBT', 1)],
  '1': [...numbered('1.OA', 8), ...numbered('1.NBT', 6)],
  '2': [...numbered('2.OA', 4), ...numbered('2.NBT', 9)],
};

export const scope = {
  name: 'number and operations, K–2',
  standards: codedGrades.flatMap((grade) => standardsOf[grade].map((code) => ({ code, grade }))),
  codedWhole: true,
};
