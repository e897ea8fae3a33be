import { type CcssDomain, type CcssGrade, ccssGrades } from './ccss-domains.ts';

/**
 * How many standards each domain has in each grade. After a standard's number, how many lettered parts it has
 * (`{ 4: 3 }`: standard 4 has parts a to c). Codes only: their wording belongs to its publishers.
 */
const shape: Record<CcssGrade, Partial<Record<CcssDomain, readonly [count: number, parts?: Readonly<Record<number, number>>]>>> = {
  K: { CC: [7, { 4: 3 }], OA: [5], NBT: [1], MD: [3], G: [6] },
  '1': { OA: [8], NBT: [6, { 2: 3 }], MD: [4], G: [3] },
  '2': { OA: [4], NBT: [9, { 1: 2 }], MD: [10], G: [3] },
  '3': { OA: [9], NBT: [3], NF: [3, { 2: 2, 3: 4 }], MD: [8, { 5: 2, 7: 4 }], G: [2] },
  '4': { OA: [5], NBT: [6], NF: [7, { 3: 4, 4: 3 }], MD: [7, { 5: 2 }], G: [3] },
  '5': { OA: [3], NBT: [7, { 3: 2 }], NF: [7, { 4: 2, 5: 2, 7: 3 }], MD: [5, { 3: 2, 5: 3 }], G: [4] },
  '6': { RP: [3, { 3: 4 }], NS: [8, { 6: 3, 7: 4 }], EE: [9, { 2: 3 }], G: [4], SP: [5, { 5: 4 }] },
  '7': { RP: [3, { 2: 4 }], NS: [3, { 1: 4, 2: 4 }], EE: [4, { 4: 2 }], G: [6], SP: [8, { 7: 2, 8: 3 }] },
  '8': { NS: [2], EE: [8, { 7: 2, 8: 3 }], F: [5], G: [9, { 1: 3 }], SP: [4] },
};

/** A code such as `K.CC.4`, or `K.CC.4a` for a part of it. */
export interface CcssCode {
  readonly code: string;
  readonly grade: CcssGrade;
  readonly domain: CcssDomain;
}

/** The domains that a grade has, in the order of the standards. */
export function ccssDomainsOf(grade: CcssGrade): CcssDomain[] {
  return Object.keys(shape[grade]) as CcssDomain[];
}

/**
 * Codes of the Common Core standards for kindergarten to grade 8: 229 standards with 88 lettered parts.
 * Left out, `grades` and `domains` mean all; `parts` adds the lettered parts after their standard.
 */
export function ccssCodes(only: { grades?: readonly CcssGrade[]; domains?: readonly CcssDomain[]; parts?: boolean } = {}): CcssCode[] {
  return ccssGrades
    .filter((grade) => only.grades?.includes(grade) ?? true)
    .flatMap((grade) =>
      ccssDomainsOf(grade)
        .filter((domain) => only.domains?.includes(domain) ?? true)
        .flatMap((domain) => codesOf(grade, domain, only.parts ?? false)),
    );
}

function codesOf(grade: CcssGrade, domain: CcssDomain, withParts: boolean): CcssCode[] {
  const [count, parts = {}] = shape[grade][domain] ?? [0];
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((number) => {
    const letters = withParts ? 'abcdef'.slice(0, parts[number] ?? 0).split('') : [];
    return ['', ...letters].map((letter) => ({ code: `${grade}.${domain}.${number}${letter}`, grade, domain }));
  });
}
