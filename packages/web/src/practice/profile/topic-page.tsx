import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { usePageParams } from '../../platform/pages/address.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useOwner } from '../shared/use-owner.ts';
import { dayWords } from '../shared/words.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import { Charter } from '../week/charter.tsx';
import { Narrowed } from './narrowed.tsx';
import { PeriodPicker } from './period-picker.tsx';
import classes from './profile.module.css';
import { type Opening, RecordsLinks } from './records-links.tsx';
import { TopicFigures } from './topic-figures.tsx';
import { topicsOf } from './topics.ts';
import { carried, useProfile } from './use-profile.ts';

/** One question of the profile: its answer, the chart or table behind it, and how it is known. */
export function TopicPage() {
  const { topic: slug } = usePageParams<'topic'>();
  const state = useProfile();
  const { asked, period, weeks, read, today } = state;
  const owner = useOwner(asked.of);
  const topics = topicsOf(asked.of === '');
  const at = topics.findIndex((topic) => topic.slug === slug);
  const topic = topics[at];
  const held = useQuery({
    ...api.practice.listOccurrences.queryOptions({
      input: {
        from: period.from,
        to: period.to,
        own: true,
        ...(asked.school === '' ? {} : { schoolId: asked.school }),
        ...(asked.structure === '' ? {} : { structureId: asked.structure }),
      },
    }),
    enabled: slug === 'held',
    placeholderData: keepPreviousData,
  });
  if (!topic)
    return <PageHeader question="There is no such question" back={{ to: '/my-practice', label: 'My practice' }} answer="It may have another address now." />;
  const search = carried(asked) as never;
  const opening: Opening = { from: period.from, to: period.to, weeks, of: asked.of, school: asked.school, structure: asked.structure };
  const before = topics[at - 1];
  const next = topics[at + 1];
  return (
    <>
      <PageHeader
        back={{ to: '/my-practice', label: asked.of === '' ? 'My practice' : `The practice of ${owner?.name ?? 'this coach'}` }}
        question={topic.question}
        badge={asked.of === '' ? <LogAudience /> : <AudienceBadge kind="pair">{`Shared with you by ${owner?.name ?? 'its owner'}`}</AudienceBadge>}
        answer={read.data && topic.answer(read.data.profile)}
        action={<PrintButton />}
      />
      <PeriodPicker state={state} />
      {read.isPending ? (
        <LoadingState what="the figures" lines={6} />
      ) : read.isError ? (
        <ProblemNotice error={read.error} onRetry={() => read.refetch()} />
      ) : (
        <>
          <ProblemNotice error={held.error} onRetry={() => held.refetch()} />
          <TopicFigures topic={topic} state={state} profile={read.data.profile} schools={read.data.schools} held={held.data?.rows ?? []} opening={opening} />
          <p className={classes.covers}>
            <Narrowed state={state} />
            {weeks === 'complete' ? 'Over completely logged weeks' : 'Over everything that was logged'}: {read.data.profile.covers}. What was not logged is not
            known.
          </p>
          <HowDoYouKnow
            rule={topic.rule}
            method={{ href: `/methods/${topic.method}`, label: 'How this is computed' }}
            asOf={dayWords(period.to < today ? period.to : today, 'month')}
          >
            <RecordsLinks topic={topic} profile={read.data.profile} row={asked.row} opening={opening} />
          </HowDoYouKnow>
          {slug === 'off-role' && asked.of === '' && <Charter />}
        </>
      )}
      <nav className={classes.onward} aria-label="Other questions" data-no-print>
        {before ? (
          <TextLink to={`/my-practice/${before.slug}`} search={search}>
            Before: {before.question}
          </TextLink>
        ) : (
          <span />
        )}
        {next && (
          <TextLink to={`/my-practice/${next.slug}`} search={search}>
            Next: {next.question}
          </TextLink>
        )}
      </nav>
    </>
  );
}
