import type { ImportKind } from '@trellis/domain/exchange';

export const importKindLabels: Record<ImportKind, string> = {
  people: 'People',
  schools: 'Schools',
  materials: 'Coded activities',
  assessments: 'Coded items',
};
