import { Button } from '@mantine/core';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { useOwner } from '../shared/use-owner.ts';
import { countWords, dayWords, lengthWords } from '../shared/words.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import { Narrowed } from './narrowed.tsx';
import { PeriodPicker } from './period-picker.tsx';
import classes from './profile.module.css';
import { topicsOf } from './topics.ts';
import { carried, useProfile } from './use-profile.ts';

/** The questions that a log can answer, each with its answer in a sentence. One's own, or of a log that is shared. */
export function MyPracticePage() {
  const state = useProfile();
  const { asked, ask, period, weeks, read } = state;
  const owner = useOwner(asked.of);
  const own = asked.of === '';
  const profile = read.data?.profile;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question={own ? 'What does your practice look like?' : `What does the practice of ${owner?.name ?? 'this coach'} look like?`}
        badge={own ? <LogAudience /> : <AudienceBadge kind="pair">{`Shared with you by ${owner?.name ?? 'its owner'}`}</AudienceBadge>}
        answer={
          profile &&
          `${dayWords(period.from, 'month')} to ${dayWords(period.to, 'month')}: ${countWords(profile.tasks, 'task')}, ${lengthWords(profile.minutes)}, ${countWords(profile.interactions, 'conversation')}.`
        }
        action={profile && profile.tasks > 0 ? <PrintButton /> : undefined}
      />
      <PeriodPicker state={state} />
      {read.isPending ? (
        <LoadingState what="the figures" lines={10} />
      ) : read.isError ? (
        <ProblemNotice error={read.error} onRetry={() => read.refetch()} />
      ) : read.data.profile.tasks === 0 ? (
        asked.school !== '' || asked.structure !== '' ? (
          <EmptyState
            action={
              <Button variant="default" onClick={() => ask({ school: '', structure: '' })}>
                Count all tasks
              </Button>
            }
          >
            Nothing of this school or routine was logged in these days{weeks === 'complete' ? ' and weeks' : ''}.
          </EmptyState>
        ) : weeks === 'complete' ? (
          <EmptyState
            action={
              <ButtonLink to="." search={{ ...carried(asked), weeks: 'all' } as never} onClick={() => ask({ weeks: 'all' })}>
                Look at all that was logged
              </ButtonLink>
            }
          >
            No week of this period is marked as completely logged, so there is nothing to take shares of. Weeks are marked on the page of the week.
          </EmptyState>
        ) : (
          <EmptyState action={own ? <ButtonLink to="/my-week">Open my week</ButtonLink> : undefined}>
            Figures stand here once something of this period is logged.
          </EmptyState>
        )
      ) : (
        <>
          <p className={classes.covers}>
            <Narrowed state={state} />
            {weeks === 'complete' ? 'Over completely logged weeks' : 'Over everything that was logged'}: {read.data.profile.covers}. What was not logged is not
            known.
          </p>
          <ul className={classes.questions}>
            {topicsOf(own).map((topic) => (
              <li key={topic.slug} className={classes.topic}>
                <TextLink to={`/my-practice/${topic.slug}`} search={carried(asked) as never}>
                  {topic.question}
                </TextLink>
                <span>{topic.answer(read.data.profile)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
