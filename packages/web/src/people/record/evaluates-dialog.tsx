import { NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Evaluates } from '@trellis/domain/access';
import { useState } from 'react';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AppointmentField } from '../shared/appointment-field.tsx';
import type { StaffChoice } from '../shared/staff-field.tsx';

interface Props {
  teacher: { id: string; name: string };
  /** the record that is put otherwise; null: somebody else */
  current: Evaluates | null;
  onClose: () => void;
}

/** Records that somebody does, or does not, evaluate a teacher this year. The teacher reads the reason. */
export function EvaluatesDialog({ teacher, current, onClose }: Props) {
  const years = useQuery(api.districts.listSchoolYears.queryOptions());
  const [id] = useState(() => crypto.randomUUID());
  const [leader, setLeader] = useState<StaffChoice | null>(current && { id: current.appointmentId, name: current.evaluator.name });
  const [holds, setHolds] = useState(String(current ? !current.holds : true));
  const [chosenYear, setYear] = useState<string | null>(current?.schoolYearId ?? null);
  const [reason, setReason] = useState('');
  const record = useChange(client.access.overrideEvaluates, onClose);
  const year = chosenYear ?? years.data?.find((each) => each.current)?.id ?? years.data?.[0]?.id ?? '';
  const problem = record.error ? problemOf(record.error) : null;
  return (
    <FormDialog
      title={`Who evaluates ${teacher.name}?`}
      submit="Record it"
      saving={record.isPending}
      disabled={leader === null || year === '' || reason.trim() === ''}
      error={record.error ?? years.error}
      kept="Nothing was recorded; what you typed is still here."
      onClose={onClose}
      onSubmit={() => leader && record.mutate({ id, teacherId: teacher.id, appointmentId: leader.id, schoolYearId: year, holds: holds === 'true', reason })}
    >
      <AppointmentField label="Who" value={leader} onChange={setLeader} autoFocus={current === null} error={fieldProblem(problem, 'appointmentId')} />
      <Radio.Group label="This school year they" value={holds} onChange={setHolds}>
        <Stack gap="xs" mt="xs">
          <Radio
            value="true"
            label="evaluate this teacher"
            description="What they could read as a coach of this teacher closes at the same moment. Only the teacher can open it again."
          />
          <Radio value="false" label="do not evaluate this teacher" />
        </Stack>
      </Radio.Group>
      <NativeSelect
        label="School year"
        data={(years.data ?? []).map(({ id: value, name: label }) => ({ value, label }))}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      <Textarea
        label="Why"
        description={`${teacher.name} reads this.`}
        autosize
        minRows={2}
        required
        withAsterisk={false}
        maxLength={10_000}
        value={reason}
        error={fieldProblem(problem, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
