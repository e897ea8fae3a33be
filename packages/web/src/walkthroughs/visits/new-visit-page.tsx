import { Button, Chip, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Grade } from '@trellis/domain/kernel';
import { audienceSentences, classroomOfGrade, notForEvaluation } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { AppointmentField } from '../../people/shared/appointment-field.tsx';
import type { StaffChoice } from '../../people/shared/staff-field.tsx';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const roles = [
  'math_manager',
  'district_coach',
  'school_coach',
  'induction_coach',
  'principal_supervisor',
  'principal',
  'assistant_principal',
  'teacher_leader',
  'department_leader',
  'external_partner',
] as const;

/** Plans a visit: where and when, with which form, who comes along, which classrooms. */
export function NewVisitPage() {
  const navigate = useNavigate();
  const today = useToday();
  const forms = useQuery(api.walkthroughs.listForms.queryOptions({ input: {} }));
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const [id] = useState(() => crypto.randomUUID());
  const [chosenForm, setForm] = useState<string | null>(null);
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const [date, setDate] = useState(today);
  const [time, setTime] = useState('09:00');
  const [team, setTeam] = useState<StaffChoice[]>([]);
  const [taught, setTaught] = useState<string[]>([]);
  const [grades, setGrades] = useState<string[]>([]);
  const teachers = useQuery({ ...api.walkthroughs.listTeachers.queryOptions({ input: { schoolId: schoolId ?? '' } }), enabled: schoolId !== null });
  const plan = useChange(client.walkthroughs.planVisit, (visit) => void navigate({ to: `/walkthroughs/${visit.id}` }));
  const problem = plan.error ? problemOf(plan.error) : null;
  const formId = chosenForm ?? forms.data?.forms[0]?.id ?? null;
  const form = forms.data?.forms.find((each) => each.id === formId);
  const submit = () => {
    if (!formId || !schoolId) return;
    const named = taught.flatMap((appointmentId) => {
      const teacher = teachers.data?.find((each) => each.appointmentId === appointmentId);
      return teacher?.grade ? [{ id: crypto.randomUUID(), grade: teacher.grade, taughtBy: appointmentId }] : [];
    });
    const any = grades.map((grade) => ({ id: crypto.randomUUID(), grade: Grade.parse(grade), taughtBy: null }));
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    plan.mutate({
      ...{ id, formId, schoolId, date, startMinute: time ? hours * 60 + minutes : null },
      team: team.map((member) => ({ appointmentId: member.id, part: 'observer' })),
      classrooms: [...named, ...any],
    });
  };
  return (
    <>
      <PageHeader
        question="Which school do you visit?"
        badge={<AudienceBadge kind="table">{form ? `${audienceSentences[form.current.classroomRows]} ${notForEvaluation}.` : notForEvaluation}</AudienceBadge>}
        back={{ to: '/walkthroughs', label: 'Walkthroughs' }}
      />
      <form
        style={{ maxWidth: '44rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Select
            label="School"
            data={(schools.data ?? []).map(({ id: value, name: label }) => ({ value, label }))}
            value={schoolId}
            searchable
            error={fieldProblem(problem, 'schoolId')}
            onChange={(value) => {
              setSchoolId(value);
              setTaught([]);
            }}
          />
          <Select
            label="Form"
            data={(forms.data?.forms ?? []).map(({ id: value, name: label }) => ({ value, label }))}
            value={formId}
            allowDeselect={false}
            error={
              forms.data?.forms.length === 0 ? 'There is no form yet. Whoever leads mathematics adds one under visit forms.' : fieldProblem(problem, 'formId')
            }
            onChange={setForm}
          />
          <Group grow>
            <TextInput
              type="date"
              label="Day"
              value={date}
              required
              withAsterisk={false}
              error={fieldProblem(problem, 'date')}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
            <TextInput type="time" label="Start" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
          </Group>
          {teachers.data && teachers.data.length > 0 && (
            <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
              <legend>Classrooms of</legend>
              <Chip.Group multiple value={taught} onChange={setTaught}>
                <Group gap="xs">
                  {teachers.data
                    .filter((teacher) => teacher.grade !== null)
                    .map((teacher) => (
                      <Chip key={teacher.appointmentId} value={teacher.appointmentId}>
                        {teacher.name}, {teacher.grade}
                      </Chip>
                    ))}
                </Group>
              </Chip.Group>
            </fieldset>
          )}
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>Any classroom of a grade</legend>
            <Chip.Group multiple value={grades} onChange={setGrades}>
              <Group gap="xs">
                {(['K', '1', '2', '3', '4', '5', '6'] as const).map((grade) => (
                  <Chip key={grade} value={grade} aria-label={classroomOfGrade(grade)}>
                    {grade}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </fieldset>
          <AppointmentField
            label="Who comes along?"
            description={team.length > 0 ? team.map((member) => member.name).join(', ') : 'You lead. More people can be invited later.'}
            value={null}
            roles={roles}
            error={problem?.fields?.find((field) => field.path.startsWith('team'))?.message ?? null}
            onChange={(choice) => choice && setTeam((before) => [...before.filter((member) => member.id !== choice.id), choice])}
          />
          <ProblemNotice error={plan.error} kept="Nothing was planned yet; what you chose is still here." />
          <Group gap="sm">
            <Button type="submit" loading={plan.isPending} disabled={!formId || !schoolId}>
              Plan it
            </Button>
            <ButtonLink variant="default" to="/walkthroughs">
              Later
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </>
  );
}
