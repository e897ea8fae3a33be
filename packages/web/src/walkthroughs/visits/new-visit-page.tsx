import { Button, Chip, Group, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Grade, gradesYoungestFirst } from '@trellis/domain/kernel';
import { audienceSentences, classroomOfGrade, memberPartLabels, notForEvaluation, type PlannedMember } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { AppointmentField } from '../../people/shared/appointment-field.tsx';
import type { StaffChoice } from '../../people/shared/staff-field.tsx';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { useToday } from '../../platform/session/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { minuteOf } from '../shared/clock.ts';
import { visitingRoles } from '../shared/visiting-roles.ts';
import { TaughtClassrooms } from './taught-classrooms.tsx';
import classes from './visits.module.css';

const parts = ['observer', 'host', 'guest'] as const;
type Companion = StaffChoice & Pick<PlannedMember, 'part'>;

/** Plans a visit: where and when, with which form, who comes along, which classrooms. */
export function NewVisitPage() {
  const navigate = useNavigate();
  const today = useToday();
  const forms = useQuery(api.walkthroughs.listForms.queryOptions({ input: {} }));
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const [id] = useState(() => crypto.randomUUID());
  const [chosenForm, setForm] = useState<string | null>(null);
  const [address, setAddress] = useAddressState({ school: '' });
  const schoolId = address.school || null;
  const [date, setDate] = useState(today);
  const [time, setTime] = useState('09:00');
  const [team, setTeam] = useState<Companion[]>([]);
  // by the appointment of the teacher; null: nobody has said the grade yet
  const [taught, setTaught] = useState<ReadonlyMap<string, Grade | null>>(new Map());
  const [grades, setGrades] = useState<string[]>([]);
  const teachers = useQuery({ ...api.walkthroughs.listTeachers.queryOptions({ input: { schoolId: schoolId ?? '' } }), enabled: schoolId !== null });
  const plan = useChange(client.walkthroughs.planVisit, (visit) => void navigate({ to: `/walkthroughs/${visit.id}` }));
  const problem = plan.error ? problemOf(plan.error) : null;
  const formId = chosenForm ?? forms.data?.forms[0]?.id ?? null;
  const form = forms.data?.forms.find((each) => each.id === formId);
  const ungraded = [...taught.values()].some((grade) => grade === null);
  const submit = () => {
    if (!formId || !schoolId) return;
    const named = [...taught].flatMap(([taughtBy, grade]) => (grade ? [{ id: crypto.randomUUID(), grade, taughtBy }] : []));
    const any = grades.map((grade) => ({ id: crypto.randomUUID(), grade: Grade.parse(grade), taughtBy: null }));
    plan.mutate({
      ...{ id, formId, schoolId, date, startMinute: minuteOf(time) },
      team: team.map(({ id: appointmentId, part }) => ({ appointmentId, part })),
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
              setAddress({ school: value ?? '' });
              setTaught(new Map());
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
          <AppointmentField
            label="Who comes along?"
            description="You lead. More people can be invited later. Invitations go out by mail in 15 seconds."
            value={null}
            roles={visitingRoles}
            error={problem?.fields?.find((field) => field.path.startsWith('team'))?.message ?? null}
            onChange={(choice) => choice && setTeam((before) => [...before.filter((member) => member.id !== choice.id), { ...choice, part: 'observer' }])}
          />
          {team.length > 0 && (
            <ul className={classes.rows} aria-label="Who comes along">
              {team.map((member) => (
                <li key={member.id} className={classes.row}>
                  <span className={classes.who}>
                    <strong>{member.name}</strong>
                    <span className={classes.dimmed}>{member.hint}</span>
                  </span>
                  <NativeSelect
                    aria-label={`Part of ${member.name}`}
                    value={member.part}
                    onChange={(event) => {
                      const part = event.currentTarget.value as Companion['part'];
                      setTeam((before) => before.map((each) => (each.id === member.id ? { ...each, part } : each)));
                    }}
                    data={parts.map((value) => ({ value, label: memberPartLabels[value] }))}
                  />
                  <Button
                    variant="default"
                    aria-label={`Remove ${member.name}`}
                    onClick={() => setTeam((before) => before.filter(({ id: each }) => each !== member.id))}
                  >
                    Remove
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {teachers.data && teachers.data.length > 0 && <TaughtClassrooms teachers={teachers.data} value={taught} onChange={setTaught} />}
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>Any classroom of a grade</legend>
            <Chip.Group multiple value={grades} onChange={setGrades}>
              <Group gap="xs">
                {gradesYoungestFirst.map((grade) => (
                  <Chip key={grade} value={grade} aria-label={classroomOfGrade(grade)}>
                    {grade}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </fieldset>
          <ProblemNotice error={plan.error} kept="Nothing was planned yet; what you chose is still here." />
          <Group gap="sm">
            <Button type="submit" loading={plan.isPending} disabled={!formId || !schoolId || ungraded}>
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
