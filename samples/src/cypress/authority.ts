import type { DesignDocument, FeatureJudgment } from '@trellis/domain/infrastructure';
import { fromArtifact, fromInterview, fromRecord } from '../evidence.ts';

/** Mandates and what is monitored (dissertation ch. 6). Handing in the milestones is collection, not a mandate of practice. */
export const authority: NonNullable<DesignDocument['authority']> = {
  mandates: [
    {
      key: 'hand-in-milestones',
      name: 'Milestones of two units are handed in to the district',
      prescribes: 'data_submission',
      component: 'milestones',
      evidence: [fromRecord('ch. 5', 'Scored by teachers, collected twice a year.')],
    },
  ],
  spheres: [
    {
      sphere: 'student_learning',
      dataCollected: true,
      useExpected: 'varies',
      overTheYear: 'consistent',
      evidence: [
        fromInterview(
          'ch. 6',
          'Olaf: schools and teachers do with the results what they like. Some assistant superintendents go through them with principals, others do not.',
        ),
      ],
    },
    {
      sphere: 'instructional_practice',
      dataCollected: false,
      useExpected: 'no',
      overTheYear: null,
      evidence: [fromInterview('ch. 6', 'Coaches: how teaching looks across the district is known from hearsay.')],
    },
    {
      sphere: 'materials_in_use',
      dataCollected: false,
      useExpected: 'no',
      overTheYear: null,
      evidence: [fromRecord('ch. 6', 'Neither the curriculum nor what schools buy beside it is watched.')],
    },
    {
      sphere: 'learning_uptake',
      dataCollected: false,
      useExpected: 'no',
      overTheYear: null,
      evidence: [fromRecord('ch. 6', 'Nobody comes back to see what became of the learning.')],
    },
  ],
};

/** Table 9, one judgment per feature and resource. Three lessons were read, without front matter (ch. 4, table 6). */
export const features: FeatureJudgment[] = [
  { feature: 'content', resource: 'core-curriculum', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'The curriculum says what is taught.')] },
  {
    feature: 'learning_goals',
    resource: 'core-curriculum',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'A lesson opens with what students are to understand.')],
  },
  {
    feature: 'route',
    resource: 'core-curriculum',
    clear: false,
    evidence: [fromArtifact('ch. 6, table 9', 'Few and open tasks; students find the way, and the end of the lesson compares strategies.')],
  },
  { feature: 'pacing', resource: 'core-curriculum', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'Order and pace stand in the curriculum itself.')] },
  { feature: 'timing', clear: false, evidence: [fromArtifact('ch. 6, table 9', 'No resource gives times for the parts of a lesson.')] },
  { feature: 'models', resource: 'core-curriculum', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'The lessons name models and tools.')] },
  {
    feature: 'core_practices',
    resource: 'math-teaching-toolkit',
    clear: false,
    evidence: [
      fromArtifact(
        'ch. 6',
        'Nothing that everybody can turn to says what is to happen between teachers and students; the toolkit’s three strategies are not that.',
      ),
    ],
  },
];
