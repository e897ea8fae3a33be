import { type CcssDomain, type CcssGrade, ccssGrades } from './ccss-domains.ts';
import { ccssOutline } from './standards/ccss/index.ts';

/** A code such as `K.CC.4`, or `K.CC.4a` for a part of it. */
export interface CcssCode {
  readonly code: string;
  readonly grade: CcssGrade;
  readonly domain: CcssDomain;
}

/** The domains that a grade has, in the order of the standards. */
export function ccssDomainsOf(grade: CcssGrade): CcssDomain[] {
  return Object.keys(ccssOutline[grade]) as CcssDomain[];
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
  const standards = (ccssOutline[grade][domain] ?? []).flatMap(([, ...inCluster]) => inCluster);
  return standards.flatMap((standard, index) => {
    const parts = withParts && typeof standard !== 'string' ? standard.slice(1) : [];
    const letters = ['', ...parts.map((_, at) => 'abcdef'.charAt(at))];
    return letters.map((letter) => ({ code: `${grade}.${domain}.${index + 1}${letter}`, grade, domain }));
  });
}
