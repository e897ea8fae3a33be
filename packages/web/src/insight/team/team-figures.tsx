import type { Profile } from '@trellis/domain/practice';
import type { Beside } from '../shared/cases.tsx';
import { figureSentence, highest, lowerFirst } from '../shared/words.ts';
import { DepthSection, FactsSection, FocusSetBySection, RowsSection, TimeSection, VariabilitySection } from './sections.tsx';
import type { useTeam } from './use-team.ts';

interface Props {
  profile: Profile;
  beside: Beside | null;
  asOf: string;
  state: ReturnType<typeof useTeam>;
  /** coaches alone see how far they differ */
  coach: boolean;
}

/** The questions of a profile, in their order. */
export function TeamFigures({ profile, beside, asOf, state, coach }: Props) {
  const shared = { profile, beside, asOf };
  const rows = { ...shared, asked: state.asked.row, ask: (row: string) => state.ask({ row }) };
  return (
    <>
      <TimeSection {...shared} />
      <FactsSection {...shared} />
      <RowsSection
        {...rows}
        title="Who led with the coach?"
        select={({ leaders }) => leaders}
        answer={(row) => `Led with other groups, over all tasks: ${figureSentence(profile.ledWithOthers)}. Below: ${lowerFirst(row.label)}.`}
        rule="Of the tasks of a kind, those that each group led along with the coach. Teachers who learn or are observed do not lead. Several groups can lead one task, so shares can add up to more than 100%."
      />
      <RowsSection
        {...rows}
        title="Which common resources were used?"
        select={({ resources }) => resources}
        answer={(row) => `At least one, over all tasks: ${figureSentence(profile.anyResource)}. Below: ${lowerFirst(row.label)}.`}
        rule="Of the tasks of a kind, those that used each part of the district’s design. One part counts once a task."
      />
      <RowsSection
        {...rows}
        title="What was talked about?"
        select={({ focus }) => focus}
        answer={(row) => {
          const best = highest(row.figures.filter(({ unit }) => unit === 'share'));
          return best
            ? `In ${lowerFirst(row.label)} most: ${lowerFirst(best.label)}, ${figureSentence(best)}.`
            : 'What was talked about has not been recorded.';
        }}
        rule="Of the conversations in tasks of a kind whose subject is known, those about each. Each conversation has one subject."
      />
      <FocusSetBySection {...shared} />
      {coach && <VariabilitySection {...shared} />}
      {profile.research.depth.length > 0 && <DepthSection {...shared} />}
    </>
  );
}
