import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { gradesYoungestFirst } from '@trellis/domain/infrastructure';
import { describesSchool, materialStandingLabels } from '@trellis/domain/infrastructure/surroundings';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useAppointment, useMay, useSession } from '../../platform/session/index.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords, rangeWords } from '../../ui/words.ts';

/** What a school works on this year, and what is taught from there; who leads the school writes it from here. */
export function SchoolAround({ schoolId }: { schoolId: string }) {
  const may = useMay('design.read');
  const canOpen = useCanOpen();
  const { permissions } = useSession();
  const { scope } = useAppointment();
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
  const describes = describesSchool({ permissions, scope }, schoolId);
  return (
    <RecordSection
      title="This year"
      action={
        describes && (
          <Group gap="sm">
            {focus.data.schoolYearId !== null && (
              <ButtonLink variant="default" to={`/school-focus?open=${schoolId}`}>
                {said ? 'Change what it works on' : 'Say what it works on'}
              </ButtonLink>
            )}
            <ButtonLink variant="default" to={`/materials-in-use?school=${schoolId}&open=${schoolId}`}>
              Add a material
            </ButtonLink>
          </Group>
        )
      }
    >
      <dl className={rows.facts}>
        <dt>{canOpen('/school-focus') ? <TextLink to="/school-focus">Works on</TextLink> : 'Works on'}</dt>
        <dd>{said ? `${said.subject}: ${said.goal}` : 'Not recorded'}</dd>
        {said && (
          <>
            <dt>Own learning on mathematics</dt>
            <dd>{said.mathematicsShare === null ? 'Not known' : `${Math.round(said.mathematicsShare * 100)}%`}</dd>
          </>
        )}
        <dt>{canOpen('/materials-in-use') ? <TextLink to={`/materials-in-use?school=${schoolId}`}>Taught from</TextLink> : 'Taught from'}</dt>
        <dd>
          {materials.data.rows.length === 0 ? (
            'Not recorded'
          ) : (
            <ul className={rows.list}>
              {materials.data.rows.map(({ id, name, grades, standing, useChecks }) => (
                <li key={id}>
                  <TextLink to={`/materials-in-use/${schoolId}/${id}`} underline="always">
                    {name}
                  </TextLink>
                  , {grades.length === 1 ? 'grade' : 'grades'} {rangeWords(grades, gradesYoungestFirst)}
                  <span className={rows.dimmed}>
                    {' '}
                    · {materialStandingLabels[standing].toLowerCase()}, {useChecks === 0 ? 'no use check yet' : countWords(useChecks, 'use check')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </RecordSection>
  );
}
