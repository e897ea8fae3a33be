import fc from 'fast-check';
import { RoleGroup } from '../../access/roles.ts';
import { DesignDocument, Feature, SphereKind } from '../document.ts';

/** Any small design, with everything that can be unknown sometimes unknown, and figures near the thresholds. */
export function anyDesign(): fc.Arbitrary<DesignDocument> {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 6 });
  const orNull = <T>(...values: T[]) => fc.constantFrom(...values, ...values, null);
  const keyed = <T extends object>(list: T[]) => list.map((one, i) => ({ key: `k${i}`, ...one }));

  const learning = fc.record({
    subjectFocus: orNull('lacking', 'moderate', 'strong', 'strong'),
    practiceFocus: orNull('general_only', 'moderate', 'consistent', 'consistent'),
  });
  const meeting = fc.record({
    name: fc.constant('Meeting'),
    participants: fc.subarray(RoleGroup.options).map((groups) => [...groups, ...(groups.length % 3 ? (['district_coaches'] as const) : [])]),
    recurs: orNull(true, true, false),
    subject: fc.constantFrom('mathematics', 'mathematics', 'literacy', null),
    reach: orNull('every_school', 'representative', 'part'),
    serves: fc.constantFrom('teacher_learning', 'leader_learning', null),
    learning: maybe(learning),
  });
  const sphere = fc.record({
    sphere: fc.constantFrom(...SphereKind.options),
    dataCollected: orNull(true, true, false),
    useExpected: orNull('yes', 'yes', 'varies', 'no'),
    overTheYear: orNull('consistent', 'waxes_and_wanes', 'occasional'),
  });
  const mandate = fc.record({ name: fc.constant('Mandate'), prescribes: fc.constantFrom('practice', 'materials', 'goals', 'data_submission', 'other') });
  const grade = fc.constantFrom('K', '1', '2');
  const code = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const unit = fc.record({ grade, content: fc.array(code, { maxLength: 3 }), dok: fc.constantFrom(1, 1, 2, 2, 2, 3, 4, 'NEI') });
  const units = fc.array(unit, { maxLength: 40 }).map(keyed);

  return fc
    .record({
      format: fc.constant('trellis-design/1'),
      district: fc.record({
        name: fc.constant('Anywhere'),
        schoolLeaders: fc.subarray(['principals', 'assistant_principals', 'teacher_leaders', 'school_based_coaches']),
      }),
      settings: maybe(
        fc.record({
          reachCondition: fc.boolean(),
          balanceShare: fc.integer({ min: 1, max: 50 }),
          neiInBase: fc.boolean(),
          salientMoreThan: fc.integer({ min: 0, max: 6 }),
        }),
      ),
      structures: maybe(fc.array(meeting, { maxLength: 4 }).map(keyed)),
      authority: maybe(
        fc.record({
          mandates: fc.array(mandate, { maxLength: 2 }).map(keyed),
          spheres: fc.uniqueArray(sphere, { maxLength: 4, selector: (one) => one.sphere }),
        }),
      ),
      features: maybe(fc.array(fc.record({ feature: fc.constantFrom(...Feature.options), clear: fc.boolean() }), { maxLength: 14 })),
      coding: maybe(
        fc.record({
          scope: maybe(
            fc.record({
              name: fc.constant('scope'),
              standards: fc.array(fc.record({ code, grade }), { maxLength: 12 }),
              codedWhole: fc.constantFrom(true, true, true, false),
            }),
          ),
          activities: maybe(units),
          items: maybe(units),
        }),
      ),
    })
    .map((parts) => DesignDocument.parse(parts));
}
