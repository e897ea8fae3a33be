import { compareWithPublished, computePublished, type PublishedCell, type PublishedRow } from '@trellis/domain/insight';
import { type Contradiction, contradictions, publishedTables, sampleDistricts } from '@trellis/samples';

export interface PublishedReport {
  rows: PublishedRow[];
  contradictions: readonly Contradiction[];
}

/** Shown wherever published figures stand beside a district's own. */
export const publishedCaution =
  'Two districts: cases, not norms. Their figures come from one researcher who followed two coaches in each for about forty hours; figures from coaches’ own records are made with another instrument.';

/** Every published cell beside the same cell computed from the raw records of the two districts, and what the sources contradict. */
export function publishedReport(): PublishedReport {
  const compute = new Map(sampleDistricts.map((district) => [district.key as string, computePublished(district)]));
  const rows = compareWithPublished(
    publishedTables,
    (district, measure) => {
      const own = compute.get(district);
      if (!own) throw new Error(`No records of ${district}`);
      return own(measure);
    },
    noteOf,
  );
  return { rows, contradictions };
}

/** Levels that agree only because what the source does not print was made up within what it prints. */
const consistentOnly = 'materials-demand-figures';

function noteOf(cell: PublishedCell, agrees: boolean | null): string | null {
  const rating = 'rating' in cell.measure ? cell.measure.rating : null;
  const about = contradictions.filter((each) =>
    agrees === false
      ? each.tables?.includes(cell.table) && (rating === null || each.ratings?.includes(rating))
      : each.id === consistentOnly && rating !== null && each.ratings?.includes(rating),
  );
  return about.length === 0 ? null : about.map(({ saying, whatWeDo }) => `${saying} ${whatWeDo}`).join(' ');
}
