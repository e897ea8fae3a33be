import { useQueryClient } from '@tanstack/react-query';
import type { ComponentChange, ComponentPage, DesignComponent } from '@trellis/domain/infrastructure';
import { useRef } from 'react';
import { api, client, problemOf } from '../../platform/api/index.ts';
import { sameValue } from '../shared/field-words.ts';

/** The groups of fields that all kinds have. */
export type Field = 'name' | 'summary' | 'owner' | 'subject' | 'forGroups' | 'evidence';

/** How the parts of a record save. Each save names the value that it was made over. */
export interface Saving {
  component: DesignComponent;
  readOnly: boolean;
  saveField: (field: Field, next: unknown, base: unknown) => Promise<DesignComponent>;
  /** one field of the kind's own part; undefined: not recorded */
  saveDetail: (field: string, next: unknown, base: unknown) => Promise<DesignComponent>;
  /** several fields of it that belong together, made over these values */
  saveDetails: (next: Record<string, unknown>, base: Record<string, unknown>) => Promise<DesignComponent>;
  /** names a field among the drafts of this device */
  draftKey: (field: string) => string;
}

/**
 * Saves one after the other, each on the newest revision known. Where somebody else changed another field meanwhile, the
 * save is made again over theirs; where it was the same field, the conflict is the field's to show.
 */
export function useComponentSaving(page: ComponentPage): Saving {
  const queries = useQueryClient();
  const { component } = page;
  const { designId, id } = component;
  const newest = useRef(component);
  if (newest.current.id !== id || newest.current.designId !== designId || component.revision > newest.current.revision) newest.current = component;
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const accept = (saved: DesignComponent): DesignComponent => {
    newest.current = saved;
    const key = api.infrastructure.readComponent.queryKey({ input: { designId, id } });
    queries.setQueryData(key, (before) => (before ? { ...before, component: saved } : before));
    void queries.invalidateQueries({ queryKey: api.infrastructure.key() });
    return saved;
  };
  const send = async (change: (on: DesignComponent) => object) => {
    const body = { kind: newest.current.kind, ...change(newest.current) } as ComponentChange;
    return accept(await client.infrastructure.saveComponent({ designId, id, revision: newest.current.revision, change: body }));
  };
  const save = (change: (on: DesignComponent) => object, untouched: (by: DesignComponent) => boolean): Promise<DesignComponent> => {
    const run = async () => {
      try {
        return await send(change);
      } catch (error) {
        const theirs = problemOf(error).code === 'CONFLICT' ? (problemOf(error).current as DesignComponent | undefined) : undefined;
        if (!theirs || !untouched(theirs)) {
          if (theirs) void queries.invalidateQueries({ queryKey: api.infrastructure.readComponent.key() });
          throw error;
        }
        newest.current = theirs;
        return await send(change);
      }
    };
    const result = last.current.then(run, run);
    last.current = result.catch(() => {});
    return result;
  };
  const saveDetails: Saving['saveDetails'] = (next, base) =>
    save(
      (on) => ({ detail: without({ ...on.detail, ...next }) }),
      (by) => Object.keys(base).every((field) => sameValue((by.detail as Record<string, unknown>)[field], base[field])),
    );
  return {
    component,
    readOnly: !page.mayEdit,
    saveField: (field, next, base) =>
      save(
        () => ({ [field]: next }),
        (by) => sameValue(by[field], base),
      ),
    saveDetail: (field, next, base) => saveDetails({ [field]: next }, { [field]: base }),
    saveDetails,
    draftKey: (field) => `design/${designId}/${id}/${field}`,
  };
}

function without(detail: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined));
}
