import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ApproachGround, type ApproachSide, approachGroundLabels } from '@trellis/domain/insight';
import { type FormEvent, useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from '../shared/insight.module.css';

/** Who went to whom, on what ground, on which day. */
export function ApproachForm() {
  const { district } = useAppointment();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: district.timeZone }).format(new Date());
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const [schoolId, setSchool] = useState('');
  const [side, setSide] = useState<ApproachSide>('coach');
  const [ground, setGround] = useState<ApproachGround>('data_drop');
  const [date, setDate] = useState(today);
  const [id, setId] = useState<string>(() => crypto.randomUUID());
  const record = useChange(client.insight.recordApproach, () => {
    setSchool('');
    setId(crypto.randomUUID());
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ id, schoolId, date, side, ground });
  };
  const problem = record.error ? problemOf(record.error) : null;
  return (
    <form onSubmit={send}>
      <div className={classes.picker}>
        <NativeSelect
          label="School"
          required
          value={schoolId}
          onChange={(event) => setSchool(event.currentTarget.value)}
          error={fieldProblem(problem, 'schoolId')}
          data={[{ value: '', label: 'Choose a school' }, ...(schools.data ?? []).map(({ id: value, name }) => ({ value, label: name }))]}
        />
        <TextInput
          label="Day"
          type="date"
          required
          max={today}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={fieldProblem(problem, 'date')}
        />
        <NativeSelect
          label="Ground"
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value as ApproachGround)}
          data={Object.entries(approachGroundLabels).map(([value, label]) => ({ value, label }))}
        />
        <SegmentedControl
          aria-label="Who went to whom"
          value={side}
          onChange={(value) => setSide(value as ApproachSide)}
          data={[
            { value: 'coach', label: 'I went to the school' },
            { value: 'school', label: 'The school came to me' },
          ]}
        />
        <Button type="submit" loading={record.isPending} disabled={schoolId === ''}>
          Note it
        </Button>
      </div>
      <ProblemNotice error={schools.error ?? record.error} kept="What you chose is still in the form." />
    </form>
  );
}
