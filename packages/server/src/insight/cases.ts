import { rate } from '@trellis/domain/infrastructure';
import type { CaseProfile } from '@trellis/domain/insight';
import { countRecords, profile } from '@trellis/domain/practice';
import { sampleDistricts } from '@trellis/samples';

let computed: CaseProfile[] | null = null;

/** The two published districts by the same rules as one's own: made of their raw records, once for the process. */
export function selectCases(): CaseProfile[] {
  computed ??= sampleDistricts.map(({ key, name, design, practice }) => {
    const counts = countRecords(practice, { schoolLeaders: design.district.schoolLeaders });
    const componentNames = Object.fromEntries((design.components ?? []).map((component) => [component.key, component.name]));
    const ratings = rate(design).ratings.map(({ key: rating, label, effective, result }) => ({
      key: rating,
      label,
      level: effective.level,
      reason: 'reason' in result ? result.reason : null,
    }));
    return { key, name, profile: profile(counts, { population: 'all', componentNames, coachSplit: 'made_up' }), ratings };
  });
  return computed;
}
