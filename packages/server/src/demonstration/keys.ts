import { randomUUID } from 'node:crypto';

/** Ids for the keys that the samples use, made when first asked for. `idOf('school', 'riverbend')`. */
export type Keys = (kind: string, key: string) => string;

export function createKeys(): Keys {
  const ids = new Map<string, string>();
  return (kind, key) => {
    const name = `${kind}/${key}`;
    const known = ids.get(name) ?? randomUUID();
    ids.set(name, known);
    return known;
  };
}
