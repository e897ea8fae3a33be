import { useQuery } from '@tanstack/react-query';
import { Grade } from '@trellis/domain/infrastructure';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { rangeWords } from '../../ui/words.ts';

/** What a school works on this year, and what is taught from there. */
export function SchoolAround({ schoolId }: { schoolId: string }) {
  const may = useMay('design.read');
  const canOpen = useCanOpen();
  const focus = useQuery({ ...api.surroundings.listSchoolFocuses.queryOptions({ input: { schoolId } }), enabled: may });
  const materials = useQuery({ ...api.surroundings.listMaterialsInUse.queryOptions({ input: { schoolId } }), enabled: may });
  if (!may) return null;
  const said = focus.data?.rows.find(({ school }) => school.id === schoolId)?.focus ?? null;
  const failed = focus.isError ? focus : materials.isError ? materials : null;
  if (failed)
    return (
      <RecordSection title="This year">
        <ProblemNotice error={failed.error} onRetry={() => failed.refetch()} />
      </RecordSection>
    );
  if (!focus.data || !materials.data) return <LoadingState what="what the school works on" lines={2} />;
  return (
    <RecordSection title="This year">
      <dl className={rows.facts}>
        <dt>{canOpen('/school-focus') ? <TextLink to="/school-focus">Works on</TextLink> : 'Works on'}</dt>
        <dd>{said ? `${said.subject}: ${said.goal}` : 'Not recorded'}</dd>
        <dt>{canOpen('/materials-in-use') ? <TextLink to={`/materials-in-use?school=${schoolId}`}>Taught from</TextLink> : 'Taught from'}</dt>
        <dd>
          {materials.data.rows.length === 0
            ? 'Not recorded'
            : materials.data.rows
                .map(({ name, grades }) => `${name} (${grades.length === 1 ? 'grade' : 'grades'} ${rangeWords(grades, Grade.options)})`)
                .join('; ')}
        </dd>
      </dl>
    </RecordSection>
  );
}
