import { NativeSelect } from '@mantine/core';
import type { Access } from '@trellis/domain/insight';
import { approachAnswerLabels, approachGroundLabels, approachSideLabels } from '@trellis/domain/insight';
import type { Figure, FigureRow, Profile } from '@trellis/domain/practice';
import type { ReactNode } from 'react';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { type Beside, Cases } from '../shared/cases.tsx';
import classes from '../shared/insight.module.css';
import { ShareChart } from '../shared/share-chart.tsx';
import { countWords, figureSentence, highest, lowerFirst } from '../shared/words.ts';

interface SectionProps {
  title: string;
  answer: ReactNode;
  rule: string;
  method?: string;
  asOf: string;
  children?: ReactNode;
}

/** One question of the report: its answer, what is behind it, and how it is known. */
function Section({ title, answer, rule, method = 'practice-profile', asOf, children }: SectionProps) {
  return (
    <RecordSection title={title}>
      <p className={classes.answer}>{answer}</p>
      {children}
      <HowDoYouKnow rule={rule} method={{ href: `/methods/${method}`, label: 'How this is computed' }} asOf={asOf} />
    </RecordSection>
  );
}

interface Shared {
  profile: Profile;
  beside: Beside | null;
  asOf: string;
}

const combined = 'planning_and_facilitating';

export function TimeSection({ profile, beside, asOf }: Shared) {
  const single = profile.time.filter(({ key }) => key !== `time.${combined}`);
  const best = highest(single);
  return (
    <Section
      title="Where did the time go?"
      answer={best ? `Most of it: ${lowerFirst(best.label)}, ${figureSentence(best)}.` : 'No task has been recorded.'}
      rule="The minutes of tasks of each kind, out of the minutes of all tasks. Planning and facilitating professional learning are also counted together."
      asOf={asOf}
    >
      <ShareChart title="Share of the time, by kind of task" figures={single} beside={profile.time.filter((figure) => !single.includes(figure))} />
      <Cases title="Share of the time" beside={beside} select={({ time }) => time} />
    </Section>
  );
}

/** Several plain figures, each with what it counts. */
export function FactsSection({ profile, beside, asOf }: Shared) {
  const select = (given: Profile): Figure[] => [given.reach, given.ledWithOthers, given.anyResource, given.sustained, given.offRole, given.dose.contacts];
  return (
    <Section
      title="What else stands out?"
      answer={`Time that reached into schools: ${figureSentence(profile.reach)}.`}
      rule="Reach: minutes of planning and facilitating professional learning, observing and debriefing, and responding to teachers, out of all minutes. Led with other groups: teachers, school leaders, principal supervisors and other departments. Contacts: tasks with people of a school, over the schools that were met."
      asOf={asOf}
    >
      <dl className={classes.facts}>
        {select(profile).map((figure) => (
          <FactRow key={figure.key} figure={figure} />
        ))}
      </dl>
      <Cases title="The same figures" beside={beside} select={select} />
    </Section>
  );
}

function FactRow({ figure }: { figure: Figure }) {
  return (
    <>
      <dt>{figure.label}</dt>
      <dd>{figureSentence(figure)}</dd>
    </>
  );
}

interface RowsProps extends Shared {
  title: string;
  rule: string;
  select: (profile: Profile) => FigureRow[];
  answer: (row: FigureRow) => string;
  asked: string;
  ask: (row: string) => void;
}

/** Shares within one kind of task; which, is chosen. Opens on the kind with most records. */
export function RowsSection({ profile, beside, asOf, title, rule, select, answer, asked, ask }: RowsProps) {
  const rows = select(profile).filter(({ row, figures }) => row !== combined && figures.some(({ unit }) => unit === 'share'));
  const n = ({ figures }: FigureRow) => Math.max(0, ...figures.map(({ estimate }) => estimate.n));
  const row = rows.find((each) => each.row === asked) ?? rows.toSorted((a, b) => n(b) - n(a))[0];
  return (
    <Section title={title} answer={row ? answer(row) : 'Nothing of this has been recorded.'} rule={rule} asOf={asOf}>
      {row && (
        <>
          <NativeSelect
            className={classes.row}
            label="In which tasks"
            value={row.row}
            onChange={(event) => ask(event.currentTarget.value)}
            data={rows.map((each) => ({ value: each.row, label: each.label }))}
          />
          <ShareChart title={row.label} figures={row.figures} />
          <Cases title={row.label} beside={beside} select={(given) => select(given).find((each) => each.row === row.row)?.figures ?? []} />
        </>
      )}
    </Section>
  );
}

export function FocusSetBySection({ profile, asOf }: Shared) {
  const best = highest(profile.focusSetBy);
  return (
    <Section
      title="Who or what set the focus?"
      answer={best ? `Most often: ${lowerFirst(best.label)}, ${figureSentence(best)}.` : 'Not recorded.'}
      rule="Of the tasks in which it was recorded, those whose focus was set by each."
      asOf={asOf}
    >
      {best && <ShareChart title="Who or what set the focus" figures={profile.focusSetBy} />}
    </Section>
  );
}

export function VariabilitySection({ profile, asOf }: Shared) {
  const { distance, byChance } = profile.variability;
  return (
    <Section
      title="How far do coaches differ in what they talk about?"
      answer={`${figureSentence(distance)}.${byChance === null ? '' : ` Small counts alone would give about ${byChance.toFixed(2)}.`}`}
      rule="The mean distance between coaches’ shares of subjects: 0 when all talk about the same in the same shares, 1 when no two have anything in common. Coaches see it, and nobody else. To differ is neither good nor bad."
      method="variability"
      asOf={asOf}
    />
  );
}

/** For those who study it; nobody else gets these figures. */
export function DepthSection({ profile, beside, asOf }: Shared) {
  const best = highest(profile.research.depth);
  return (
    <Section
      title="How deep was the talk, as the study names it?"
      answer={best ? `Most: ${lowerFirst(best.label)}, ${figureSentence(best)}.` : 'What was talked about has not been recorded.'}
      rule={profile.research.note}
      asOf={asOf}
    >
      {best && <ShareChart title="Depth of talk" figures={profile.research.depth} />}
      <Cases title="Depth of talk" beside={beside} select={({ research }) => research.depth} />
    </Section>
  );
}

export function AccessFigures({ figures, coaches }: { figures: Access; coaches: number }) {
  const rows = [
    ...figures.bySide.map(({ side, ...row }) => ({ label: approachSideLabels[side], ...row })),
    ...figures.byGround.map(({ ground, ...row }) => ({ label: `Ground: ${lowerFirst(approachGroundLabels[ground])}`, ...row })),
    ...figures.byAnswer.map(({ answer, ...row }) => ({ label: answer === null ? 'Waiting for an answer' : approachAnswerLabels[answer], ...row })),
  ];
  return (
    <>
      <p>
        {countWords(figures.approaches, 'approach', 'approaches')} to {countWords(figures.schools, 'school')}, by {countWords(coaches, 'coach', 'coaches')}.
        {figures.days && ` An answer came after ${figures.days.mean.toFixed(1)} days on average, n\u00a0${figures.days.n}.`}
      </p>
      <ChartTable
        caption="Approaches to schools"
        data={{
          columns: [{ label: 'What' }, { label: 'Approaches', numeric: true }, { label: 'Schools', numeric: true }],
          rows: rows.map(({ label, approaches, schools }) => [label, approaches, schools]),
        }}
      />
    </>
  );
}
