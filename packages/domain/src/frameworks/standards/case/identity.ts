import { type Source, textOf, uriOf, uuidIn } from './source.ts';

export interface Identity {
  readonly id: string;
  /** what stood in place of a UUID */
  readonly sourceIdentifier: string | null;
  readonly uri: string;
}

/**
 * Who an object is. An identifier that is no UUID becomes the UUID that is made of it, and one that is missing is taken or
 * made from the address, else from `content`: the same file always gives the same identifiers.
 */
export function identityOf(source: Source, content: string): Identity {
  const given = textOf(source, 'identifier');
  const uri = uriOf(source, 'uri');
  const id = (given === null ? null : uuidIn(given)) ?? madeId(source, given, uri, content);
  if (uri === null) source.findings.add('mended', 'uri is missing; the identifier stands for it.', source.where);
  return { id, sourceIdentifier: given !== null && uuidIn(given) === null ? given : null, uri: uri ?? `urn:uuid:${id}` };
}

function madeId({ findings, where, nameUuid }: Source, given: string | null, uri: string | null, content: string): string {
  if (given !== null) {
    findings.add('mended', 'identifier is no UUID; one is made of it, always the same.', `${where}: ${given}`);
    return nameUuid(given);
  }
  findings.add('mended', 'identifier is missing; one is made, always the same.', where);
  if (uri === null) return nameUuid(content);
  return lastUuidIn(uri) ?? nameUuid(uri);
}

/** The UUID at the end of an address, such as of a CASE service; null when it ends otherwise. */
export function lastUuidIn(uri: string): string | null {
  return uuidIn(uri.split(/[/:#?=]/).at(-1) ?? '');
}
