import type { ComponentKind, ComponentSummary, Mandate } from '@trellis/domain/infrastructure';

export interface SuggestedMandate {
  name: string;
  prescribes: Mandate['prescribes'];
  /** the key of the component that it makes binding */
  component: string;
  about: ComponentKind;
}

const binding: Partial<Record<ComponentKind, Mandate['prescribes']>> = { material: 'materials', framework: 'practice', goals: 'goals' };
const order: readonly ComponentKind[] = ['material', 'framework', 'goals'];

/** What could be made binding with one tap: materials, framework and goals that no mandate names yet. */
export function suggestedMandates(
  components: readonly Pick<ComponentSummary, 'key' | 'kind' | 'name'>[],
  mandates: readonly Pick<Mandate, 'component'>[],
): SuggestedMandate[] {
  const named = new Set(mandates.map(({ component }) => component));
  return components
    .flatMap(({ key, kind, name }): SuggestedMandate[] => {
      const prescribes = binding[kind];
      return prescribes && !named.has(key) ? [{ name: nameOf(kind, name), prescribes, component: key, about: kind }] : [];
    })
    .sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about));
}

function nameOf(kind: ComponentKind, name: string): string {
  const text = kind === 'material' ? `Every school uses ${name}` : kind === 'goals' ? `Every school teaches to ${name}` : `Every school works with ${name}`;
  return text.slice(0, 200);
}
