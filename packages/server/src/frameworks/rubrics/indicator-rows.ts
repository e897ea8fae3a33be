import { indicatorsOf, type RubricContent, rangeOf } from '@trellis/domain/frameworks';

/** The rows that a version's publication writes, one for each indicator. */
export function indicatorRowsOf(content: RubricContent, of: { districtId: string; versionId: string; rubricId: string }) {
  return indicatorsOf(content).map(({ indicator, section, position }) => ({
    district_id: of.districtId,
    id: indicator.id,
    version_id: of.versionId,
    rubric_id: of.rubricId,
    section_key: section.key,
    position,
    code: indicator.code,
    label: indicator.label,
    observes: indicator.observes,
    kind: indicator.kind,
    lowest: rangeOf(indicator)?.lowest ?? null,
    highest: rangeOf(indicator)?.highest ?? null,
    not_observed_allowed: indicator.notObservedAllowed,
  }));
}
