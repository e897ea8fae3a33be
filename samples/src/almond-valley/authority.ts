import type { DesignDocument, FeatureJudgment } from '@trellis/domain/infrastructure';
import { fromArtifact, fromInterview, fromObservation, fromRecord } from '../evidence.ts';

/** Mandates and what is monitored (dissertation ch. 6). */
export const authority: NonNullable<DesignDocument['authority']> = {
  mandates: [
    {
      key: 'use-go-math',
      name: 'All teachers use the adopted curriculum in core mathematics time',
      prescribes: 'materials',
      component: 'go-math',
      evidence: [fromInterview('ch. 6', 'A school leader: in core time nothing else is to be used.')],
    },
    {
      key: 'write-plans',
      name: 'Principals write a plan every six to eight weeks',
      prescribes: 'other',
      component: 'six-to-eight-week-plan',
      evidence: [fromRecord('ch. 5', 'The parts of the plan are set; its problem of practice is the school’s own.')],
    },
  ],
  spheres: [
    {
      sphere: 'student_learning',
      dataCollected: true,
      useExpected: 'yes',
      overTheYear: 'consistent',
      evidence: [
        fromInterview(
          'ch. 6',
          'Three interims a year that leaders at several levels are to review; a principal chose mathematics because her school had fallen.',
        ),
      ],
    },
    {
      sphere: 'instructional_practice',
      dataCollected: true,
      useExpected: 'yes',
      overTheYear: 'consistent',
      evidence: [
        fromRecord('ch. 5', 'Scores from walkthroughs go into one system, and are meant to be used for support.'),
        fromObservation('ch. 6', 'Not meant as evaluation; a principal says that teachers take it so.'),
      ],
    },
    {
      sphere: 'materials_in_use',
      dataCollected: true,
      useExpected: 'yes',
      overTheYear: null,
      evidence: [fromRecord('ch. 6', 'Assistant superintendents pull workbooks and look for the tasks of higher demand; how often is not told.')],
    },
    {
      sphere: 'learning_uptake',
      dataCollected: true,
      useExpected: 'yes',
      overTheYear: 'occasional',
      evidence: [
        fromRecord('ch. 6', 'In a cycle of support somebody comes back to look for what was learned, often with the principal; only where it seems fitting.'),
      ],
    },
    {
      sphere: 'leader_practice',
      dataCollected: null,
      useExpected: null,
      overTheYear: null,
      evidence: [fromRecord('ch. 5 and 6', 'Principals show their plans to each other and to their supervisor; whether anything is collected is not told.')],
    },
  ],
};

/** Table 9, one judgment per feature and resource. Three lessons were read, without front matter (ch. 4, table 6). */
export const features: FeatureJudgment[] = [
  { feature: 'content', resource: 'go-math', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'The curriculum says what is taught.')] },
  {
    feature: 'learning_goals',
    resource: 'go-math',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'Each lesson read states what students are to learn.')],
  },
  {
    feature: 'learning_goals',
    resource: 'quarterly-planner',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'The planner describes the goals more fully than the lessons do.')],
  },
  {
    feature: 'route',
    resource: 'go-math',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'Tasks are cut into small steps that lead to the goal if followed.')],
  },
  {
    feature: 'pacing',
    resource: 'quarterly-planner',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'Order and pace of topics stand in the planner.')],
  },
  { feature: 'timing', clear: false, evidence: [fromArtifact('ch. 6, table 9', 'No resource gives times for the parts of a lesson.')] },
  { feature: 'models', resource: 'go-math', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'The lessons name models and tools.')] },
  { feature: 'models', resource: 'quarterly-planner', clear: true, evidence: [fromArtifact('ch. 6, table 9', 'So does the planner, by chapter.')] },
  {
    feature: 'core_practices',
    resource: 'ipg',
    clear: true,
    evidence: [fromArtifact('ch. 6, table 9', 'The guide says what teachers and students do in a lesson that meets the standards.')],
  },
];
