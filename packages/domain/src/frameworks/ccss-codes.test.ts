import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ccssCodes, ccssDomainsOf } from './ccss-codes.ts';

describe('codes of the Common Core standards, kindergarten to grade 8', () => {
  it('are 229 standards with 88 lettered parts, each once', () => {
    const whole = ccssCodes({ parts: true }).map((one) => one.code);
    expect(ccssCodes()).toHaveLength(229);
    expect(whole).toHaveLength(229 + 88);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('fill the scope that the study coded: number and operations in kindergarten to grade 2', () => {
    const scope = ccssCodes({ grades: ['K', '1', '2'], domains: ['CC', 'OA', 'NBT'] });
    const perGrade = ['K', '1', '2'].map((grade) => scope.filter((one) => one.grade === grade).length);
    expect(perGrade).toEqual([13, 14, 13]);
    expect(scope[0]).toEqual({ code: 'K.CC.1', grade: 'K', domain: 'CC' });
  });

  it('put the parts of a standard behind it', () => {
    const codes = ccssCodes({ grades: ['K'], domains: ['CC'], parts: true }).map((one) => one.code);
    expect(codes.slice(3, 8)).toEqual(['K.CC.4', 'K.CC.4a', 'K.CC.4b', 'K.CC.4c', 'K.CC.5']);
  });

  it('know which domains a grade has', () => {
    expect(ccssDomainsOf('8')).toEqual(['NS', 'EE', 'F', 'G', 'SP']);
    expect(ccssCodes({ grades: ['8'], domains: ['NBT'] })).toEqual([]);
  });

  const file = process.env.TRELLIS_CASE_FILE;
  it.skipIf(!file || !existsSync(file))('are those of a machine-readable publication (skipped unless TRELLIS_CASE_FILE names a CASE package of them)', () => {
    const { CFItems } = JSON.parse(readFileSync(file ?? '', 'utf8')) as { CFItems: { humanCodingScheme?: string }[] };
    const published = CFItems.flatMap(({ humanCodingScheme }) => {
      const [, grade, domain, number, letter = ''] = /^CCSS\.Math\.Content\.([K1-8])\.([A-Z]+)\.[A-Z]\.(\d+)\.?([a-z]?)$/.exec(humanCodingScheme ?? '') ?? [];
      return grade ? [`${grade}.${domain}.${number}${letter}`] : [];
    });
    expect(
      ccssCodes({ parts: true })
        .map((one) => one.code)
        .sort(),
    ).toEqual([...new Set(published)].sort());
  });
});
