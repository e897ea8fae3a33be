import { useQuery } from '@tanstack/react-query';
import { roleGroupOf } from '@trellis/domain/access';
import { api } from '../../platform/api/index.ts';
import { useAppointment, useMay } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import classes from './charter.module.css';

const long = 10 * 60_000;

/** What the role does and does not, as the district wrote it; nothing where no charter is written. */
export function useCharter() {
  const { role } = useAppointment();
  const may = useMay('design.read');
  const group = roleGroupOf(role);
  const designs = useQuery({ ...api.infrastructure.listDesigns.queryOptions({ input: {} }), enabled: may, staleTime: long });
  const designId = designs.data?.find(({ state }) => state === 'adopted')?.id ?? '';
  const roles = useQuery({
    ...api.infrastructure.listComponents.queryOptions({ input: { designId, kind: 'role', limit: 200 } }),
    enabled: designId !== '',
    staleTime: long,
  });
  const id = roles.data?.rows.find(({ forGroups }) => (forGroups as readonly string[]).includes(group))?.id ?? roles.data?.rows[0]?.id ?? '';
  const page = useQuery({
    ...api.infrastructure.readComponent.queryOptions({ input: { designId, id } }),
    enabled: designId !== '' && id !== '',
    staleTime: long,
  });
  const component = page.data?.component;
  const charter = component?.kind === 'role' && component.detail.group === group ? component : null;
  return { charter, error: designs.error ?? roles.error ?? page.error };
}

/** The charter beside off-role time, so that what is asked of a coach besides is seen against what was agreed. */
export function Charter() {
  const { charter, error } = useCharter();
  if (error) return <ProblemNotice error={error} kept="The charter of your role could not be shown; your log is not affected." />;
  if (charter === null) return null;
  const { does = [], doesNot = [] } = charter.detail;
  if (does.length + doesNot.length === 0) return null;
  return (
    <RecordSection title="What your role is for">
      <div className={classes.lists}>
        {does.length > 0 && (
          <div>
            <h3 className={classes.head}>It does</h3>
            <ul>
              {does.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {doesNot.length > 0 && (
          <div>
            <h3 className={classes.head}>It does not</h3>
            <ul>
              {doesNot.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </RecordSection>
  );
}
