import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { SectionTabs } from '../../ui/section-tabs.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { peopleTabs } from '../shared/people-tabs.ts';
import { ImportPeople } from './import-people.tsx';

/** Brings in a list of people; what was brought in before stands below. */
export function ImportPeoplePage() {
  const past = useQuery(api.exchange.listImports.queryOptions({ input: { kind: 'people' } }));
  return (
    <>
      <SectionTabs label="People" tabs={peopleTabs} />
      <PageHeader question="Who comes in?" answer="The rows are checked first; nothing changes until you say so, and nobody is invited by it." />
      <ImportPeople next={<ButtonLink to="/people">See the people</ButtonLink>} />
      <RecordSection title="Brought in before" aside={past.data && past.data.total > 0 && countWords(past.data.total, 'import')}>
        {past.isPending && <LoadingState what="earlier imports" lines={2} />}
        {past.isError && <ProblemNotice error={past.error} onRetry={() => past.refetch()} />}
        {past.data?.rows.length === 0 && <p>Nothing yet.</p>}
        <ul className={rows.list}>
          {past.data?.rows.slice(0, 10).map((run) => (
            <li key={run.id} className={rows.row}>
              <div className={rows.grow}>
                <TextLink to={`/imports/${run.id}`}>{run.fileName ?? 'Pasted rows'}</TextLink>
                <div className={rows.dimmed}>
                  {dayWords(run.on)}: {countWords(run.rows, 'row')}, {run.bad === 0 ? 'none left out' : `${run.bad} left out`}
                </div>
              </div>
            </li>
          ))}
        </ul>
        {past.data && past.data.total > 10 && <TextLink to="/imports?kind=people">All imports</TextLink>}
      </RecordSection>
    </>
  );
}
