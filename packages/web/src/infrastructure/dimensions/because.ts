import { type Family, familyLabels } from '@trellis/domain/access';
import { type Condition, levelLabels, levelOf, type Rating, type RuleResult, type SphereKind, sphereLabels } from '@trellis/domain/infrastructure';

/** Why a rating is what it is, in one sentence: what met the rule, or why the rule determines nothing. */
export function becauseOf(rating: Rating): string {
  const { key, result, conditions } = rating;
  if ('reason' in result) return result.reason;
  switch (key) {
    case 'inclusivity': {
      const met = named(conditions, 'family:', (family) => familyLabels[family as Family].toLowerCase());
      return met.length === 0 ? 'Coaches have no routine opportunity that counts.' : `Coaches routinely meet ${listOf(met)}.`;
    }
    case 'authority': {
      const mandate = conditions.some(({ id, outcome }) => id === 'mandate' && outcome === 'met');
      const spheres = named(conditions, 'sphere:', (kind) => sphereLabels[kind as SphereKind].toLowerCase());
      const held = spheres.length === 0 ? 'no accountable sphere' : `accountability in ${listOf(spheres)}`;
      return `${mandate ? 'A mandate' : 'No mandate'}, and ${held}.`;
    }
    case 'specificity': {
      const features = conditions.filter(({ id }) => id.startsWith('feature:'));
      const count = (kind: string) => {
        const of = features.filter(({ label }) => label.endsWith(`(${kind})`));
        return `${of.filter(({ outcome }) => outcome === 'met').length} of ${of.length} ${kind} features`;
      };
      return `${count('core')} and ${count('supporting').replace(' features', ' ones')} are clear and in detail.`;
    }
    case 'materials_content':
      return conditions[0]?.detail ?? '';
    case 'leader_learning':
    case 'teacher_learning': {
      const met = conditions.filter(({ outcome }) => outcome === 'met').length;
      return `${met} of ${conditions.length} ${conditions.length === 1 ? 'meeting that serves it is' : 'meetings that serve it are'} aligned.`;
    }
    default:
      return `${(rating.grades ?? []).map((grade) => `${grade.label} ${resultWords(grade.result)}`).join(', ')}.`;
  }
}

function named(conditions: readonly Condition[], prefix: string, words: (rest: string) => string): string[] {
  return conditions.filter(({ id, outcome }) => id.startsWith(prefix) && outcome === 'met').map(({ id }) => words(id.slice(prefix.length)));
}

/** `Low`, `Medium`, `High` or `Not determined`. */
export function resultWords(result: RuleResult): string {
  const level = levelOf(result);
  return level === null ? 'Not determined' : levelLabels[level];
}

function listOf(words: readonly string[]): string {
  if (words.length <= 2) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
}

/** The four dimensions with their ratings, each as a question. */
export const dimensions = [
  { key: 'inclusivity', name: 'Inclusivity', question: 'Do coaches routinely meet other groups about the subject?', ratings: ['inclusivity'] },
  { key: 'authority', name: 'Authority', question: 'How far does the design watch over and hold people to the goals?', ratings: ['authority'] },
  { key: 'specificity', name: 'Specificity', question: 'How clearly do the resources say what to teach and how?', ratings: ['specificity'] },
  {
    key: 'alignment',
    name: 'Alignment',
    question: 'Do materials, assessments and learning fit what they are held against?',
    ratings: ['materials_content', 'materials_demand', 'assessments_content', 'assessments_demand', 'leader_learning', 'teacher_learning'],
  },
] as const;
