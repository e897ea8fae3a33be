import type { DesignDocument } from '../document.ts';
import { design, judged, mix, sphere, structure, units } from './build.ts';

/**
 * A made-up district between the two published ones: it has mandated its curriculum without watching over it, so that
 * authority is not determined, and nobody has judged one of its series for teachers, so that teacher learning is not
 * determined either and stands by a person's decision.
 */
export function pinebrook(): DesignDocument {
  return design({
    district: { name: 'Pinebrook' },
    components: [
      { key: 'standards', kind: 'goals', name: 'State standards' },
      { key: 'guide', kind: 'framework', name: 'Pinebrook Practice Guide' },
      { key: 'curriculum', kind: 'material', name: 'Open Mathematics' },
      { key: 'benchmarks', kind: 'assessment', name: 'Benchmarks' },
    ],
    links: [{ from: 'benchmarks', to: 'curriculum', kind: 'assesses' }],
    structures: [
      structure('coaching', { name: 'Coaching', serves: 'teacher_learning', learning: { subjectFocus: 'strong', practiceFocus: 'consistent' } }),
      structure('series', { name: 'Summer series', serves: 'teacher_learning', learning: { subjectFocus: 'strong', practiceFocus: null } }),
      structure('walks', {
        name: 'Practice walks',
        participants: ['district_coaches', 'principals'],
        serves: 'leader_learning',
        learning: { subjectFocus: 'moderate', practiceFocus: 'moderate' },
      }),
    ],
    authority: {
      mandates: [{ key: 'use', name: 'Teach Open Mathematics', prescribes: 'materials', component: 'curriculum' }],
      spheres: [sphere('student_learning', { useExpected: 'varies' })],
    },
    features: [...judged(true, 'content', 'learning_goals', 'pacing'), ...judged(false, 'route', 'core_practices', 'timing', 'models')],
    coding: {
      scope: { name: 'fractions, grade 4', standards: [{ code: '4.NF.1', grade: '4' }], codedWhole: true },
      activities: [...units('4', 30, 3, '4.NF.1'), ...mix('4', [40, 30, 0, 0])],
      items: [...units('4', 5, 2, '4.NF.1'), ...mix('4', [5, 0, 0, 0])],
    },
    decisions: [
      {
        rating: 'teacher_learning',
        level: 'medium',
        justification: 'The summer series is planned with the guide in hand, but only the second week is about its practices.',
        by: 'Faith Okoro, mathematics manager',
        on: '2026-09-14',
      },
    ],
  });
}
