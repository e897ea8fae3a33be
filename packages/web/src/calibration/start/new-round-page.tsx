import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useRound } from '../shared/use-round.ts';
import { joinedIn } from '../shared/words.ts';
import { NewRoundForm } from './new-round-form.tsx';

/** What is looked at, with which rubric, by whom; most of it is filled in. */
export function NewRoundPage() {
  const [{ follows }] = useAddressState({ follows: '' });
  const canOpen = useCanOpen();
  const rubrics = useQuery(api.frameworks.listRubrics.queryOptions({ input: {} }));
  const people = useQuery(api.calibration.listPeople.queryOptions());
  return (
    <>
      <PageHeader
        question={follows ? 'With whom does the group calibrate again?' : 'Which lesson do you look at together?'}
        answer={
          follows
            ? 'When people join, everybody scores again, so that all use the rubric the same way. Everybody of the last round is invited; add the new ones.'
            : 'Each scores it unseen by the others. You reveal the scores and lead the talk about where they differ.'
        }
        back={follows ? { to: `/calibration/${follows}`, label: 'The last round' } : { to: '/calibration', label: 'Calibration' }}
      />
      {(rubrics.isPending || people.isPending) && <LoadingState what="rubrics and people" />}
      <ProblemNotice error={rubrics.error ?? people.error} onRetry={() => void Promise.all([rubrics.refetch(), people.refetch()])} />
      {rubrics.data &&
        people.data &&
        (rubrics.data.rubrics.some((rubric) => rubric.published) ? (
          follows ? (
            <Again follows={follows} rubrics={rubrics.data} people={people.data} />
          ) : (
            <NewRoundForm rubrics={rubrics.data} people={people.data} />
          )
        ) : (
          <EmptyState action={canOpen('/rubrics') && <ButtonLink to="/rubrics">Rubrics</ButtonLink>}>
            A group calibrates with a published rubric, and none is published yet.
          </EmptyState>
        ))}
    </>
  );
}

type Given = Parameters<typeof NewRoundForm>[0];

function Again({ follows, rubrics, people }: { follows: string } & Pick<Given, 'rubrics' | 'people'>) {
  const round = useRound(follows);
  if (round.isPending) return <LoadingState what="the last round" />;
  if (round.isError) return <ProblemNotice error={round.error} onRetry={() => void round.refetch()} />;
  const before = round.data;
  const invited = [...joinedIn(before), ...before.members.filter((member) => member.leads)].map((member) => member.appointmentId);
  return (
    <NewRoundForm
      rubrics={rubrics}
      people={people}
      before={{
        id: before.id,
        versionId: before.rubric.versionId,
        rubricId: before.rubric.id,
        codes: before.indicators.map((indicator) => indicator.code),
        invited: [...new Set(invited)],
      }}
    />
  );
}
