import { useQuery } from '@tanstack/react-query';
import { ratingLabels } from '@trellis/domain/infrastructure';
import type { Proposition } from '@trellis/domain/insight';
import type { Figure } from '@trellis/domain/practice';
import { api } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { LevelBadge } from '../../ui/level-badge.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from '../shared/insight.module.css';
import { Refusal } from '../shared/refusal.tsx';
import { dayWords, figureSentence } from '../shared/words.ts';
import own from './propositions.module.css';

/** Six links between design and practice, with the district's own levels and figures beside each. */
export function PropositionsPage() {
  const read = useQuery(api.insight.propositions.queryOptions());
  const { district } = useAppointment();
  if (read.isPending) return <LoadingState what="the links" lines={10} />;
  if (read.isError) return <ProblemNotice error={read.error} onRetry={() => read.refetch()} />;
  const { propositions, period, refusal, design, caution } = read.data;
  return (
    <>
      <PageHeader
        question="What goes with what, on paper and in practice?"
        answer={`${caution} They say where to look in ${district.name}; they predict nothing.`}
        action={<PrintButton />}
      />
      {refusal && <Refusal {...refusal} />}
      <p className={classes.dimmed}>
        {design ? `On paper: ${design.name}.` : 'No design has been adopted yet, so its levels are not determined.'}
        {period && !refusal && ` In practice: ${period.label}, counted until ${dayWords(period.ends)}.`}
      </p>
      {propositions.map((proposition) => (
        <Link key={proposition.number} proposition={proposition} refused={refusal !== null} />
      ))}
      <nav className={classes.onward} aria-label="Onward" data-no-print>
        <TextLink to="/practice">The whole practice profile</TextLink>
        <TextLink to="/design/dimensions">The four dimensions of the design</TextLink>
        <TextLink to="/published">The published districts</TextLink>
      </nav>
    </>
  );
}

function Link({ proposition, refused }: { proposition: Proposition; refused: boolean }) {
  const { number, statement, design, from, practice, caution } = proposition;
  return (
    <RecordSection title={`${number}. ${statement}`}>
      <div className={own.sides}>
        <div>
          <h3 className={own.side}>{design.length > 0 ? 'On paper' : 'In practice, to start from'}</h3>
          {design.length > 0 ? (
            <ul className={own.list}>
              {design.map(({ rating, level }) => (
                <li key={rating}>
                  <span>{ratingLabels[rating]}</span> <LevelBadge level={level} />
                </li>
              ))}
            </ul>
          ) : (
            <Figures figures={from} refused={refused} />
          )}
        </div>
        <div>
          <h3 className={own.side}>In practice</h3>
          <Figures figures={practice} refused={refused} />
        </div>
      </div>
      <p className={classes.dimmed}>{caution}</p>
    </RecordSection>
  );
}

function Figures({ figures, refused }: { figures: readonly Figure[]; refused: boolean }) {
  return (
    <ul className={own.list}>
      {figures.map((figure) => (
        <li key={figure.key}>
          <span>{figure.label}</span> {refused ? '—' : figureSentence(figure)}
        </li>
      ))}
    </ul>
  );
}
