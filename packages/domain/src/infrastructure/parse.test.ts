import { describe, expect, it } from 'vitest';
import { documentJsonSchema } from './json-schema.ts';
import { parseDesign } from './parse.ts';
import { sphere, structure, units } from './testing/build.ts';
import { pinebrook } from './testing/pinebrook.ts';

const base = { format: 'trellis-design/1', district: { name: 'Pine Hollow' } };
function problemsOf(input: unknown) {
  const parsed = parseDesign(input);
  return 'problems' in parsed ? parsed.problems.map((problem) => [problem.path, problem.message]) : [];
}

describe('reading a design', () => {
  it('fills in defaults', () => {
    const parsed = parseDesign({ ...base, settings: { neiInBase: true } });
    expect(parsed).toMatchObject({
      document: {
        district: { subject: 'mathematics', schoolLeaders: ['principals', 'assistant_principals'] },
        settings: { neiInBase: true, balanceShare: 20 },
      },
    });
  });

  it('reads back what it gave', () => {
    expect(parseDesign(JSON.parse(JSON.stringify(pinebrook())))).toEqual({ document: pinebrook() });
  });

  it.each([
    ['nothing', null, ['', 'This should be an object with fields.']],
    ['another format', { ...base, format: 'trellis-design/2' }, ['format', '“trellis-design/2” is not possible here. Possible: trellis-design/1.']],
    ['a missing name', { ...base, district: {} }, ['district.name', 'This is missing.']],
    ['a field that does not exist', { ...base, sctructures: [] }, ['sctructures', 'There is no field “sctructures” here.']],
    [
      'a wrong word',
      { ...base, structures: [{ ...structure('a'), reach: 'all' }] },
      ['structures[0].reach', '“all” is not possible here. Possible: every_school, representative, or part.'],
    ],
    [
      'a wrong level',
      { ...base, coding: { items: [{ key: 'a', grade: 'K', content: [], dok: 5 }] } },
      ['coding.items[0].dok', '5 is not possible here. Possible: 1, 2, 3, 4, or NEI.'],
    ],
    ['a share out of range', { ...base, settings: { balanceShare: 60 } }, ['settings.balanceShare', 'This should be 50 or less.']],
    ['a share with decimals', { ...base, settings: { balanceShare: 17.5 } }, ['settings.balanceShare', 'This should be a whole number.']],
    ['a key with blanks', { ...base, structures: [{ ...structure('a'), key: 'a b' }] }, ['structures[0].key', expect.stringContaining('A key starts with')]],
    [
      'a sphere listed twice',
      { ...base, authority: { mandates: [], spheres: [sphere('student_learning'), sphere('student_learning')] } },
      ['authority.spheres[1].sphere', 'Student learning is listed twice.'],
    ],
    [
      'coaches counted as school leaders',
      { ...base, district: { name: 'P', schoolLeaders: ['principals', 'district_coaches'] } },
      ['district.schoolLeaders[1]', 'The mathematics department itself cannot be counted as school leaders.'],
    ],
    [
      'a short justification',
      { ...base, decisions: [{ rating: 'authority', level: 'low', justification: 'So.', by: 'A', on: '2026-01-01' }] },
      ['decisions[0].justification', 'This should be of length 20 or more.'],
    ],
  ])('says what is wrong with %s', (_, input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });

  it('refuses a second decision on the same rating', () => {
    const decision = { rating: 'authority', level: 'low', justification: 'We looked at all of it together.', by: 'A. Manager', on: '2026-09-01' };
    expect(problemsOf({ ...base, decisions: [decision, decision] })).toEqual([['decisions[1].rating', 'There is already a decision on authority.']]);
  });

  it('finds keys that are used twice and keys that name nothing', () => {
    const input = {
      ...base,
      components: [{ key: 'guide', kind: 'framework', name: 'Guide' }],
      structures: [structure('a', { resources: ['guide', 'gide'] }), structure('a')],
      authority: { mandates: [{ key: 'm', name: 'Use it', prescribes: 'practice', component: 'nowhere' }], spheres: [] },
      features: [{ feature: 'content', resource: 'a', clear: true }],
      links: [
        { from: 'a', to: 'guide', kind: 'uses' },
        { from: 'guide', to: 'gone', kind: 'uses' },
      ],
      coding: { activities: [...units('K', 1, 1), ...units('K', 1, 1)] },
    };
    expect(problemsOf(input)).toEqual([
      ['structures[1].key', 'The key “a” is used twice here.'],
      ['coding.activities[1].key', 'The key “K-1--0” is used twice here.'],
      ['structures[0].resources[1]', 'There is no component with the key “gide”.'],
      ['authority.mandates[0].component', 'There is no component with the key “nowhere”.'],
      ['features[0].resource', 'There is no component with the key “a”.'],
      ['links[1].to', 'There is no component, structure, or role with the key “gone”.'],
    ]);
  });

  it('does not let capitals decide silently whether a structure is about the subject', () => {
    expect(problemsOf({ ...base, structures: [structure('a', { subject: 'Mathematics' }), structure('b', { subject: 'Science' })] })).toEqual([
      ['structures[0].subject', expect.stringContaining('only in capitals')],
    ]);
  });
});

describe('the JSON Schema of a design', () => {
  const schema = documentJsonSchema() as {
    required: string[];
    properties: Record<string, { description?: string; properties?: Record<string, { description?: string }> }>;
  };

  it('asks only for what a file must have', () => {
    expect(schema.required).toEqual(['format', 'district']);
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: false });
  });

  it('states each rule where its facts are written', () => {
    const described = (section: string) => schema.properties[section]?.description ?? '';
    expect(described('structures')).toContain('Inclusivity: a structure counts');
    expect(described('structures')).toContain('all aligned: High');
    expect(described('authority')).toContain('Not determined: a mandate with no sphere');
    expect(described('features')).toContain('four core and a supporting one');
    expect(described('coding')).toContain('codedWhole false');
    expect(described('coding')).toContain('more than half of all grades');
    expect(schema.properties.settings?.properties?.balanceShare?.description).toContain('exactly this share is in balance');
  });
});
