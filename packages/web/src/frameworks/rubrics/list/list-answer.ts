import type { DistrictFocus, RubricSummary } from '@trellis/domain/frameworks';
import { countWords, listWords } from '../../../ui/words.ts';

/** The answer at the top of the list, in a sentence or two. */
export function listAnswer(rubrics: readonly RubricSummary[], focus: DistrictFocus): string {
  const inUse = rubrics.filter((rubric) => rubric.published !== null && rubric.retiredOn === null).length;
  const drafts = rubrics.filter((rubric) => rubric.published === null).length;
  const first =
    inUse > 0
      ? `${countWords(inUse, 'rubric')} in use.`
      : drafts > 0
        ? `No rubric is in use yet; ${countWords(drafts, 'is a draft', 'are drafts')}.`
        : 'No rubric is in use yet.';
  if (focus.schoolYear === null || inUse === 0) return first;
  if (focus.rows.length === 0) return `${first} No focus is chosen for ${focus.schoolYear.name}.`;
  return `${first} The focus in ${focus.schoolYear.name} is ${listWords(focus.rows.map((row) => row.indicator.code))}.`;
}
