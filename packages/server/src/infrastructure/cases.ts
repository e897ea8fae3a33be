import type { DesignDocument, PublishedCase } from '@trellis/domain/infrastructure';
import { sampleDistricts } from '@trellis/samples';

/** The designs of published districts. They are public facts: every district may look at them beside its own. */
export function selectCases(): PublishedCase[] {
  return sampleDistricts.map(({ key, name }) => ({ key, name }));
}

export function selectOptionalCase(key: string): DesignDocument | null {
  return sampleDistricts.find((one) => one.key === key)?.design ?? null;
}
