import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type DesignRating, type Settings, selectRating } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { ButtonLink, LoadingState, PageHeader, PrintButton, ProblemNotice, RecordSection } from '../../ui/index.ts';
import { PageProblem } from '../../ui/page-problem.tsx';
import { useStartDraft } from '../drafts/use-start-draft.ts';
import { InDesign } from '../shared/in-design.tsx';
import { useComponents } from '../shared/use-components.ts';
import type { DesignView } from '../shared/use-design.ts';
import { useStatements } from '../statements/use-statements.ts';
import { dimensions, resultWords } from './because.ts';
import { Cautions } from './cautions.tsx';
import classes from './dimensions.module.css';
import { InPractice } from './in-practice.tsx';
import { MovedBar } from './moved-bar.tsx';
import { RatingRow } from './rating-row.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { useMovedRating } from './use-moved-rating.ts';

/** The nine ratings in four dimensions, each with its because, and everything that it rests on. */
export function DimensionsPage() {
  return <InDesign title="How is the design rated?">{(view) => <Dimensions view={view} />}</InDesign>;
}

function Dimensions({ view }: { view: DesignView }) {
  const { design } = view;
  const [moved, setMoved] = useState<Settings | null>(null);
  const saved = useQuery(api.infrastructure.readRating.queryOptions({ input: { designId: design.id } }));
  const other = useMovedRating(design.id, moved);
  const statements = useStatements(design.id);
  const { components } = useComponents(design.id);
  const start = useStartDraft(design);
  if (saved.isPending) return <LoadingState what="the ratings" lines={9} />;
  if (saved.isError) return <PageProblem error={saved.error} onRetry={() => void saved.refetch()} />;
  const before = saved.data.rating;
  const rating = moved && other.data ? other.data.rating : before;
  const ids = new Map(components.map((one) => [one.key, { id: one.id, name: one.name }]));
  return (
    <div className={classes.page}>
      <PageHeader
        question={view.draftId === null ? 'How is our design rated on the four dimensions?' : 'How would this draft be rated?'}
        answer={answerOf(rating)}
        action={
          <Group gap="sm">
            {view.draftId === null && design.may.edit && (
              <Button onClick={() => start.mutate(undefined)} loading={start.isPending}>
                Try a change
              </Button>
            )}
            {view.draftId !== null && <ButtonLink to={view.path('')}>What follows from it</ButtonLink>}
            <PrintButton />
          </Group>
        }
      />
      <ProblemNotice error={start.error} />
      <Cautions cautions={rating.cautions} />
      {dimensions.map((dimension) => (
        <section key={dimension.key} className={classes.dimension} aria-labelledby={`dimension-${dimension.key}`}>
          <header className={classes.head}>
            <h2 id={`dimension-${dimension.key}`}>{dimension.name}</h2>
            <p>{dimension.question.replace('the subject', rating.subject)}</p>
          </header>
          <div className={classes.ratings}>
            {dimension.ratings.map((key) => (
              <RatingRow
                key={key}
                rating={selectRating(rating, key)}
                design={design}
                statements={statements.data ?? null}
                ids={ids}
                path={view.path}
                alone={dimension.ratings.length === 1}
              />
            ))}
          </div>
        </section>
      ))}
      <ProblemNotice error={statements.error} onRetry={() => void statements.refetch()} />
      <InPractice />
      <div data-no-print>
        <RecordSection title="Choices of Trellis" aside="Where the published rules are silent">
          <SettingsPanel value={moved ?? rating.settings} onChange={setMoved} />
        </RecordSection>
      </div>
      {moved && <MovedBar design={design} before={before} after={other.data?.rating ?? null} error={other.error} moved={moved} onDone={() => setMoved(null)} />}
    </div>
  );
}

/** The three single ratings by name; of the six of alignment, each level with its number. No sum, no overall level. */
function answerOf(rating: DesignRating): string {
  const single = (['inclusivity', 'authority', 'specificity'] as const).map((key) => {
    const one = selectRating(rating, key);
    const level = one.effective.level === null ? 'not determined' : resultWords({ level: one.effective.level });
    return `${one.label}: ${level}`;
  });
  return `${single.join('. ')}. Alignment is rated part by part.`;
}
