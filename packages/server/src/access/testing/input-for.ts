import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

// biome-ignore lint/suspicious/noExplicitAny: walks definitions of every kind
type Definition = Record<string, any>;

/**
 * The smallest value that a schema is likely to accept: absent where it may be, else a plain value of the right type.
 * `uuid` says what stands for ids. `whole` gives what may be absent as well.
 */
export function inputFor(schema: z.ZodType | undefined, uuid: () => string = randomUUID, whole = false): unknown {
  if (!schema) return undefined;
  const definition = (schema as unknown as { _zod: { def: Definition } })._zod.def;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape as Record<string, z.ZodType>)
          .map(([key, inner]) => [key, inputFor(inner, uuid, whole)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'string':
      return textFor(definition, schema, uuid);
    case 'number':
    case 'int':
      return 1;
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(definition.entries)[0];
    case 'literal':
      return definition.values[0];
    case 'array':
      return [inputFor(definition.element, uuid, whole)];
    case 'tuple':
      return definition.items.map((item: z.ZodType) => inputFor(item, uuid, whole));
    case 'union':
      return inputFor(definition.options[0], uuid, whole);
    case 'nullable':
      return whole ? inputFor(definition.innerType, uuid, whole) : null;
    case 'optional':
    case 'default':
    case 'prefault':
      return whole ? inputFor(definition.innerType, uuid, whole) : undefined;
    case 'pipe':
      return inputFor(definition.in, uuid, whole);
    case 'readonly':
    case 'nonoptional':
      return inputFor(definition.innerType, uuid, whole);
    case 'lazy':
      return inputFor(definition.getter(), uuid, whole);
    case 'record':
      return {};
    case 'file':
      return new File(['name\nNobody'], 'rows.csv');
    default:
      // unknown: absent
      return undefined;
  }
}

/** Whether an id stands anywhere in what `inputFor` makes, optional places included. */
export function withEveryId(schema: z.ZodType | undefined, uuid: () => string): unknown {
  const input = inputFor(schema, uuid);
  const shape = (schema as unknown as { _zod: { def: Definition } } | undefined)?._zod.def.shape as Record<string, z.ZodType> | undefined;
  if (!shape || typeof input !== 'object' || input === null) return input;
  for (const [key, inner] of Object.entries(shape)) {
    const core = unwrapped(inner);
    if (core.type === 'string' && ['uuid', 'guid'].includes(core.format)) (input as Record<string, unknown>)[key] = uuid();
  }
  return input;
}

function unwrapped(schema: z.ZodType): Definition {
  const definition = (schema as unknown as { _zod: { def: Definition } })._zod.def;
  return definition.innerType ? unwrapped(definition.innerType) : definition;
}

function textFor(definition: Definition, schema: z.ZodType, uuid: () => string): string {
  const formats = [definition.format, ...(definition.checks ?? []).map((check: { _zod: { def: Definition } }) => check._zod.def.format)];
  if (formats.includes('uuid') || formats.includes('guid')) return uuid();
  if (formats.includes('date')) return '2026-02-03';
  if (formats.includes('datetime')) return '2026-02-03T10:00:00Z';
  if (formats.includes('time')) return '10:00';
  if (formats.includes('email')) return 'nobody@example.test';
  if (formats.includes('url')) return 'https://example.test';
  return ['Nobody in particular at all', 'nobody', 'America/Chicago', '1', 'a'].find((text) => schema.safeParse(text).success) ?? 'nobody';
}
