import type { DesignDocument } from './document.ts';
import { quoted } from './words.ts';

/** Something in a file that needs another look. `path` is where, e.g. `structures[2].reach`; `message` is for a person. */
export interface DesignProblem {
  readonly path: string;
  readonly message: string;
}

/** Keys that are used twice or that name nothing, and a subject that differs from the district's in capitals only. */
export function referenceProblems(document: DesignDocument): DesignProblem[] {
  const { components = [], structures = [], roles = [] } = document;
  const mandates = document.authority?.mandates ?? [];
  const componentKeys = keysOf(components);
  const anyKeys = new Set([...componentKeys, ...keysOf(structures), ...keysOf(roles)]);
  const unknown = (path: string, key: string | undefined, known: ReadonlySet<string>, what: string): DesignProblem[] =>
    key === undefined || known.has(key) ? [] : [{ path, message: `There is no ${what} with the key ${quoted(key)}.` }];
  return [
    ...duplicates('components', components),
    ...duplicates('structures', structures),
    ...duplicates('roles', roles),
    ...duplicates('authority.mandates', mandates),
    ...duplicates('coding.activities', document.coding?.activities ?? []),
    ...duplicates('coding.items', document.coding?.items ?? []),
    ...structures.flatMap((structure, i) => [
      ...(structure.resources ?? []).flatMap((key, j) => unknown(`structures[${i}].resources[${j}]`, key, componentKeys, 'component')),
      ...subjectProblems(`structures[${i}].subject`, structure.subject, document.district.subject),
    ]),
    ...mandates.flatMap((mandate, i) => unknown(`authority.mandates[${i}].component`, mandate.component, anyKeys, 'component')),
    ...(document.features ?? []).flatMap((judgment, i) => unknown(`features[${i}].resource`, judgment.resource, componentKeys, 'component')),
    ...(document.links ?? []).flatMap((link, i) => [
      ...unknown(`links[${i}].from`, link.from, anyKeys, 'component, structure, or role'),
      ...unknown(`links[${i}].to`, link.to, anyKeys, 'component, structure, or role'),
    ]),
  ];
}

function keysOf(things: readonly { key: string }[]): Set<string> {
  return new Set(things.map((thing) => thing.key));
}

function duplicates(path: string, things: readonly { key: string }[]): DesignProblem[] {
  const seen = new Set<string>();
  return things.flatMap(({ key }, i) => {
    if (seen.has(key)) return [{ path: `${path}[${i}].key`, message: `The key ${quoted(key)} is used twice here.` }];
    seen.add(key);
    return [];
  });
}

function subjectProblems(path: string, subject: string | null, wanted: string): DesignProblem[] {
  if (subject === null || subject === wanted || subject.toLowerCase() !== wanted.toLowerCase()) return [];
  return [{ path, message: `${quoted(subject)} differs from the district’s subject ${quoted(wanted)} only in capitals, and would not count as the same.` }];
}
