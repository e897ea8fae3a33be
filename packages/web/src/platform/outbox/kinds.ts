import type { OutboxOperation, Receipt } from '@trellis/domain/kernel/outbox';
import type { ReactNode } from 'react';
import type { Client } from '../api/client.ts';

/** How a room sends an operation and draws its content; loaded when first needed. */
export interface OperationHandler<Content> {
  /**
   * Sends the operation as it is and answers with the receipt; `client` asks under the author's appointment. What the API
   * refuses is thrown: CONFLICT with `current: { revision, content }` says that the id is taken by other content.
   * The operation may have been made with an earlier version of the app: its name says so, and the server reads it.
   */
  send(operation: OutboxOperation<Content>, client: Client): Promise<Receipt>;
  /** draws one version, beside another one or alone */
  Version(props: { content: Content }): ReactNode;
  /** puts two versions together, where that makes sense */
  together?(mine: Content, theirs: Content): object;
  /** after the server's yes: what was read before may be out of date */
  sent?(operation: OutboxOperation<Content>): void;
}

/** An operation that a room sends through the outbox. Rooms list theirs in their `index.ts`. */
export interface OperationKind {
  /** with the version of today's content: `walkthrough.receive@1` */
  name: string;
  /** what one is called: "Classroom notes" */
  label: string;
  load(): Promise<OperationHandler<never>>;
}

/** An operation with its handler, whatever its content. */
export const operationKind = <Content>(kind: Omit<OperationKind, 'load'> & { load(): Promise<OperationHandler<Content>> }): OperationKind =>
  kind as unknown as OperationKind;

let kinds: readonly OperationKind[] = [];

/** The operations of all rooms. Throws when two claim one name. */
export function setOperationKinds(all: readonly OperationKind[]): void {
  const seen = new Set<string>();
  for (const { name } of all) {
    if (seen.has(baseOf(name))) throw new Error(`Two rooms send the operation ${baseOf(name)}.`);
    seen.add(baseOf(name));
  }
  kinds = all;
}

const baseOf = (name: string): string => name.split('@')[0] ?? name;

/** The kind of an operation, whatever its version; null when no room knows it any more. */
export const kindOf = (name: string): OperationKind | null => kinds.find((kind) => baseOf(kind.name) === baseOf(name)) ?? null;

const handlers = new Map<string, Promise<OperationHandler<never> | null>>();

/** How the operation's room sends and draws it, loaded once; null when no room knows it any more, or its code cannot be had now. */
export function handlerOf(name: string): Promise<OperationHandler<never> | null> {
  const base = baseOf(name);
  const known = handlers.get(base) ?? Promise.resolve(kindOf(name)?.load() ?? null).catch(() => null);
  handlers.set(base, known);
  void known.then((handler) => handler ?? handlers.delete(base));
  return known;
}
