/**
 * How the content of an operation is read in whatever version it was made: a device may send in June what it kept in May,
 * with the code of May.
 */
export interface ContentVersions<Content> {
  /** the operation without its version: `walkthrough.receive` */
  operation: string;
  current: number;
  /** `steps[1]` makes the content of version 2 out of that of version 1, and so on */
  steps: Readonly<Record<number, (content: unknown) => unknown>>;
  /** checks and types the content of the current version; throws what the caller answers with */
  read: (content: unknown) => Content;
}

/** The operation is none of ours, or newer than this server. */
export class UnknownVersion extends Error {
  override name = 'UnknownVersion';
}

/** Checks that a step leads from every version to the next. Throws where a content could not be read any more. */
export function contentVersions<Content>(versions: ContentVersions<Content>): ContentVersions<Content> {
  for (let version = 1; version < versions.current; version++) {
    if (!(version in versions.steps)) throw new Error(`${versions.operation}@${version} cannot be read any more: its step is missing.`);
  }
  return versions;
}

/** The content of an operation in the current version. Throws UnknownVersion, and what `read` throws. */
export function upcast<Content>(versions: ContentVersions<Content>, { name, content }: { name: string; content: unknown }): Content {
  const [operation, version] = name.split('@');
  const from = Number(version);
  if (operation !== versions.operation || !Number.isInteger(from) || from < 1 || from > versions.current) {
    throw new UnknownVersion(`${name} is not known here; ${versions.operation} is at version ${versions.current}.`);
  }
  let result = content;
  for (let at = from; at < versions.current; at++) result = versions.steps[at]!(result);
  return versions.read(result);
}
