import { roleLabels } from 'virtual:trellis/words';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Evaluates } from '@trellis/domain/access';
import { evaluatedRoles, evaluatingRoles, type Person } from '@trellis/domain/people';
import { useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';
import { standing } from '../shared/appointment-words.ts';
import { EvaluatesDialog } from './evaluates-dialog.tsx';

/** Who evaluates this teacher, and whom this leader evaluates: what keeps coaching closed to evaluators. */
export function Evaluators({ person }: { person: Person }) {
  const today = useToday();
  const now = person.appointments.filter((line) => standing(line, today) !== 'over');
  const leads = now.filter(({ role }) => evaluatingRoles.includes(role));
  const isTeacher = now.some(({ role }) => evaluatedRoles.includes(role));
  return (
    <>
      {isTeacher && <EvaluatedBy person={person} />}
      {leads.map((line) => (
        <EvaluatesOthers key={line.id} appointmentId={line.id} place={line.scope.name} />
      ))}
    </>
  );
}

function EvaluatedBy({ person }: { person: Person }) {
  const found = useQuery(api.access.listEvaluates.queryOptions({ input: { teacherId: person.id } }));
  const [open, setOpen] = useState<Evaluates | 'new' | null>(null);
  return (
    <RecordSection
      title="Who evaluates this teacher"
      action={
        <Button variant="default" onClick={() => setOpen('new')}>
          Record another
        </Button>
      }
    >
      {found.isPending && <LoadingState what="the evaluators" lines={2} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => found.refetch()} />}
      {found.data?.rows.length === 0 && <p>Nobody is on record for this school year.</p>}
      <ul className={rows.list}>
        {found.data?.rows.map((one) => (
          <li key={one.id} className={rows.row}>
            <div className={rows.grow}>
              <TextLink to={`/people/${one.evaluator.personId}`}>{one.evaluator.name}</TextLink>, {roleLabels[one.evaluator.role].toLowerCase()}
              {!one.holds && (
                <>
                  {' '}
                  <strong>does not evaluate</strong>
                </>
              )}
              <div className={rows.dimmed}>{one.origin === 'derived' ? 'By leading the school' : `Recorded: ${one.reason ?? ''}`}</div>
            </div>
            <Button variant="default" onClick={() => setOpen(one)} aria-label={`Record otherwise: ${one.evaluator.name}`}>
              Record otherwise
            </Button>
          </li>
        ))}
      </ul>
      {open !== null && <EvaluatesDialog teacher={{ id: person.id, name: person.name }} current={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </RecordSection>
  );
}

function EvaluatesOthers({ appointmentId, place }: { appointmentId: string; place: string }) {
  const found = useQuery(api.access.listEvaluates.queryOptions({ input: { appointmentId } }));
  const holding = found.data?.rows.filter(({ holds }) => holds) ?? [];
  return (
    <RecordSection title={`Evaluates at ${place}`} aside={found.data && countWords(found.data.total, 'teacher')}>
      {found.isPending && <LoadingState what="the teachers" lines={2} />}
      {found.isError && <ProblemNotice error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <details>
          <summary>{holding.length === 0 ? 'Nobody this school year' : 'By name'}</summary>
          <ul className={rows.list}>
            {found.data.rows.map((one) => (
              <li key={one.id} className={rows.row}>
                <TextLink to={`/people/${one.teacher.personId}`}>{one.teacher.name}</TextLink>
                <span className={rows.dimmed}>
                  {one.holds ? '' : 'does not evaluate: '}
                  {one.origin === 'derived' ? 'by leading the school' : one.reason}
                </span>
              </li>
            ))}
          </ul>
          {found.data.total > found.data.rows.length && <p>The first {found.data.rows.length}; each teacher’s page says who evaluates them.</p>}
        </details>
      )}
    </RecordSection>
  );
}
