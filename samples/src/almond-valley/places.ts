import type { Grade } from '@trellis/domain/infrastructure';
import type { SampleRegion, SampleSchool } from '../types.ts';

const elementary: Grade[] = ['K', '1', '2', '3', '4', '5', '6'];

/** Seven regions under two assistant superintendents (dissertation ch. 5); the names are made up. */
export const regions: SampleRegion[] = [
  { key: 'orchard', name: 'Orchard', supervisors: ['gloria-mendez'] },
  { key: 'canal', name: 'Canal', supervisors: ['gloria-mendez'] },
  { key: 'foothill', name: 'Foothill', supervisors: ['gloria-mendez'] },
  { key: 'north-fork', name: 'North Fork', supervisors: ['gloria-mendez'] },
  { key: 'railyard', name: 'Railyard', supervisors: ['dennis-okafor'] },
  { key: 'central', name: 'Central', supervisors: ['dennis-okafor'] },
  { key: 'south-plain', name: 'South Plain', supervisors: ['dennis-okafor'] },
];

function school(key: string, name: string, region: string, subject: string, goal: string, share: number | null): SampleSchool {
  return {
    key,
    name: `${name} Elementary`,
    region,
    grades: elementary,
    improvement: { subject, goal, mathematicsShareOfPlan: share, origin: 'made_up' },
    origin: 'made_up',
  };
}

/** Two made-up schools a region. */
export const schools: SampleSchool[] = [
  school('riverbend', 'Riverbend', 'orchard', 'mathematics', 'Second graders solve two-step word problems and explain why it works', 0.6),
  school('blossom', 'Blossom Avenue', 'orchard', 'mathematics', 'Students talk to each other about their strategies', 0.5),
  school('canal-street', 'Canal Street', 'canal', 'mathematics', 'Tasks are kept open long enough for students to struggle', 0.5),
  school('heron', 'Heron Lake', 'canal', 'literacy', 'Small-group reading in kindergarten to second grade', 0.2),
  school('summit-view', 'Summit View', 'foothill', 'mathematics', 'Every lesson makes its mathematics visible with representations', 0.5),
  school('oak-hollow', 'Oak Hollow', 'foothill', 'mathematics', 'Third grade reasons about area with tiles and drawings', 0.4),
  school('north-fork', 'North Fork', 'north-fork', 'language development', 'Students use academic language in every subject', 0.3),
  school('millrace', 'Millrace', 'north-fork', 'mathematics', 'Grade teams plan two lessons a unit together', 0.5),
  school('depot', 'Depot Road', 'railyard', 'mathematics', 'Interim results of fourth grade recover from last winter', 0.7),
  school('lincoln-grove', 'Lincoln Grove', 'railyard', 'mathematics', 'Questions ask for reasons, not only for answers', 0.5),
  school('fulton', 'Fulton', 'central', 'literacy', 'Writing across subjects', 0.1),
  school('courthouse', 'Courthouse Square', 'central', 'mathematics', 'Teachers do the task before they teach it', 0.4),
  school('vineyard', 'Vineyard', 'south-plain', 'mathematics', 'Students choose their own tools', 0.4),
  school('prairie', 'Prairie Star', 'south-plain', 'attendance', 'Fewer days missed in kindergarten', null),
];
