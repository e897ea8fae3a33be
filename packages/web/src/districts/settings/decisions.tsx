import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import rows from '../../ui/rows.module.css';
import { dayWords } from '../../ui/words.ts';
import { decidedWords, settingWords } from './setting-words.ts';

/** What was decided about protections, newest first. */
export function Decisions() {
  const decisions = useQuery(api.districts.listDecisions.queryOptions());
  if (decisions.isPending) return <LoadingState what="the decisions" lines={2} />;
  if (decisions.isError) return <ProblemNotice error={decisions.error} onRetry={() => decisions.refetch()} />;
  if (decisions.data.length === 0) return <p>No decision is on record yet.</p>;
  return (
    <ol className={rows.list}>
      {decisions.data.map((decision) => (
        <li key={decision.id} className={rows.row}>
          <div className={rows.grow}>
            <strong>{settingWords[decision.setting]}:</strong> {decidedWords(decision)}
            {decision.reason && <div style={{ whiteSpace: 'pre-wrap', maxWidth: '68ch' }}>{decision.reason}</div>}
            <div className={rows.dimmed}>
              {dayWords(decision.decidedOn)}
              {decision.decidedBy && `, recorded by ${decision.decidedBy}`}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
