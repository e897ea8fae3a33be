import { useQuery } from '@tanstack/react-query';
import { roleLabels } from '@trellis/domain/access';
import { api } from '../../platform/api/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { dayWords, listWords } from '../shared/words.ts';
import { EarlierReaders } from './earlier-readers.tsx';
import { ReadersSee } from './readers-see.tsx';
import { ShareForm } from './share-form.tsx';
import { ShareList } from './share-list.tsx';
import classes from './sharing.module.css';

/** Who can read my log, exactly what they see of it, and the logs that others let me read. */
export function SharingPage() {
  const shares = useQuery(api.practice.listShares.queryOptions());
  return (
    <>
      <PracticeNav />
      {shares.isPending ? (
        <LoadingState what="who can read your log" />
      ) : shares.isError ? (
        <ProblemNotice error={shares.error} onRetry={() => shares.refetch()} />
      ) : (
        <>
          <PageHeader
            question="Who can read your log?"
            answer={shares.data.mine.length === 0 ? 'Only you.' : `You, and ${listWords(shares.data.mine.map((share) => share.with.name))}.`}
          />
          <ShareList shares={shares.data.mine} />
          <EarlierReaders shares={shares.data.mine} />
          <RecordSection title="Let somebody read it">
            <ShareForm already={shares.data.mine.map((share) => share.with.appointmentId)} />
          </RecordSection>
          <RecordSection title="What a reader sees">
            <ReadersSee />
          </RecordSection>
          <RecordSection title="What others see of you without sharing">
            <ul className={classes.points}>
              <li>Your manager and your principal supervisor see the coaches of the team together, a month at a time, and only from three coaches up.</li>
              <li>Whether a planned meeting that you facilitate was held, once you answered. Nobody is listed for not having answered.</li>
              <li>Nobody sees which weeks you logged, when you wrote, or at what time of day you worked. There is no list that ranks coaches.</li>
            </ul>
          </RecordSection>
          <RecordSection title="Logs that are shared with you" aside={shares.data.withMe.length === 0 ? 'none' : undefined}>
            {shares.data.withMe.length > 0 && <p className={classes.hint}>Each of them sees on which days you opened their log. No time of day is kept.</p>}
            <ul className={classes.list}>
              {shares.data.withMe.map(({ owner, until }) => (
                <li key={owner.appointmentId} className={classes.item}>
                  <div className={classes.name}>
                    {owner.name}
                    <span className={classes.hint}>
                      {owner.title ?? roleLabels[owner.role]}
                      {until && `, until ${dayWords(until, 'month')}`}
                    </span>
                  </div>
                  <TextLink to="/my-practice" search={{ of: owner.appointmentId } as never}>
                    Practice
                  </TextLink>
                  <TextLink to="/log" search={{ of: owner.appointmentId } as never}>
                    Log
                  </TextLink>
                </li>
              ))}
            </ul>
          </RecordSection>
        </>
      )}
    </>
  );
}
