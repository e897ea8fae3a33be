import { useQuery } from '@tanstack/react-query';
import { api } from '../platform/api/index.ts';
import { useAddressState, usePageParams } from '../platform/pages/index.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PageProblem } from '../ui/page-problem.tsx';
import { offsetOf, PageTurner } from '../ui/page-turner.tsx';
import { RecordSection } from '../ui/record-section.tsx';
import { countWords, dayWords } from '../ui/words.ts';
import { importKindLabels } from './import-kind-labels.ts';
import { ProblemRows } from './problem-rows.tsx';

const pageSize = 500;

/** One import: what came of it, and every row that was left out. */
export function ImportPage() {
  const { importId } = usePageParams<'importId'>();
  const [address, setAddress] = useAddressState({ page: '1' });
  const read = useQuery(
    api.exchange.readImport.queryOptions({ input: { id: importId, offset: offsetOf(address.page, pageSize) }, placeholderData: (before) => before }),
  );
  if (read.isPending) return <LoadingState what="the import" />;
  if (read.isError) return <PageProblem error={read.error} onRetry={() => read.refetch()} />;
  const { run, problems } = read.data;
  return (
    <>
      <PageHeader
        question={run.fileName ?? 'Pasted rows'}
        answer={`${importKindLabels[run.kind]}, ${dayWords(run.on)}: ${countWords(run.rows, 'row')}; ${run.created} added, ${run.updated} changed, ${run.unchanged} as before; ${run.bad === 0 ? 'none left out' : `${countWords(run.bad, 'row')} left out`}.`}
        back={{ to: '/imports', label: 'Imports' }}
      />
      {run.problemsTotal > 0 && (
        <RecordSection title="Rows that were left out" aside={countWords(run.problemsTotal, 'thing to mend', 'things to mend')}>
          <ProblemRows problems={problems} total={problems.length} />
          <PageTurner total={run.problemsTotal} pageSize={pageSize} page={Number(address.page) || 1} onPage={(page) => setAddress({ page: String(page) })} />
        </RecordSection>
      )}
    </>
  );
}
