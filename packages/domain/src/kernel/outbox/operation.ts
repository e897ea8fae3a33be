/**
 * A change that was made on a device, perhaps without a network, and is sent until the server says yes. It carries the
 * whole content of its record, so that a later one of the same author contains an earlier one.
 */
export interface OutboxOperation<Content = unknown> {
  /** a random UUID, made by the device; the same in every attempt to send it */
  id: string;
  /** what is asked, with the version of the content's shape: `walkthrough.receive@1` */
  name: string;
  recordId: string;
  /** revision of the record that the change was made on; null when its author knew of none */
  baseRevision: number | null;
  /** operation of the same device that this one was made on and that was not answered then; goes before `baseRevision` */
  after: string | null;
  content: Content;
  /** 1, 2, 3 … on one device: the order in which its operations were made. Device clocks order nothing. */
  deviceSequence: number;
  /** the appointment it was made under; who sends it may be somebody else */
  author: string;
}

/** Any JSON value as one text, whatever the order of its keys: equal values have equal texts. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
    .join(',')}}`;
}

/** What two attempts to send one operation must have in common, as text to be hashed: everything but the id. */
export function operationText({ id: _, ...rest }: OutboxOperation): string {
  return canonicalText(rest);
}
