import { useQuery } from '@tanstack/react-query';
import type { StoredPage } from '@trellis/domain/access';
import { api } from '../../platform/api/index.ts';
import { useSession } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords } from '../../ui/words.ts';
import classes from './what-is-stored.module.css';

/** What is stored, who reads it, how long: for staff, union and counsel; made to be printed. */
export function WhatIsStoredPage() {
  const page = useQuery(api.access.whatIsStored.queryOptions());
  const { current } = useSession();
  return (
    <>
      <PageHeader
        question="What is stored, and who can read it?"
        answer="For everybody who works here, their association, and counsel. The same page for all."
        action={<PrintButton />}
      />
      {page.isPending && <LoadingState what="the page" lines={8} />}
      {page.isError && <ProblemNotice error={page.error} onRetry={() => page.refetch()} />}
      {page.data && <Stored page={page.data} />}
      {current && (
        <p data-no-print>
          <TextLink to="/my-changes">What you changed yourself</TextLink>
        </p>
      )}
    </>
  );
}

function Stored({ page }: { page: StoredPage }) {
  return (
    <>
      <RecordSection title="What holds for everything">
        <ul className={classes.rules}>
          {page.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </RecordSection>
      {page.district && page.district.choices.length > 0 && (
        <RecordSection title={`What ${page.district.name} has decided`}>
          <dl className={rows.facts}>
            {page.district.choices.map(({ name, value, since, reason }) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name} value`}>
                {value}
                {since && <span className={rows.dimmed}>, since {dayWords(since.slice(0, 10))}</span>}
                {reason && <div className={rows.dimmed}>{reason}</div>}
              </dd>,
            ])}
          </dl>
        </RecordSection>
      )}
      <RecordSection title="What is stored">
        {page.classes.map((each) => (
          <section key={each.key} className={classes.class}>
            <h3 className={classes.name}>{each.name}</h3>
            <dl className={rows.facts}>
              <dt>What</dt>
              <dd>{each.what}</dd>
              <dt>Who reads it</dt>
              <dd>{each.readers}</dd>
              <dt>How long</dt>
              <dd>{each.kept}</dd>
              {each.notFor && (
                <>
                  <dt>Not for</dt>
                  <dd>{each.notFor}</dd>
                </>
              )}
            </dl>
          </section>
        ))}
      </RecordSection>
      <RecordSection title="What is never stored">
        <ul className={classes.rules}>
          {page.never.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </RecordSection>
    </>
  );
}
