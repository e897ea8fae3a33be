import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { type ClassroomRows, classroomRowsLabels, type District } from '@trellis/domain/districts';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import rows from '../../ui/rows.module.css';
import { ClassroomRowsChoice } from './classroom-rows-choice.tsx';
import { coachedWords } from './setting-words.ts';

type Open = 'classroom_rows' | 'coached_visible' | null;

/** The settings that protect people. Each changes by a decision with its reason, which everybody on staff can read. */
export function Protections({ district, mayManage }: { district: District; mayManage: boolean }) {
  const [open, setOpen] = useState<Open>(null);
  const change = (which: Exclude<Open, null>, label: string) =>
    mayManage && (
      <Button variant="default" onClick={() => setOpen(which)} aria-label={label}>
        Decide otherwise
      </Button>
    );
  return (
    <>
      <ul className={rows.list}>
        <li className={rows.row}>
          <div className={rows.grow}>
            <strong>Who sees single classrooms of a walkthrough</strong>
            <div>{district.classroomRows ? classroomRowsLabels[district.classroomRows] : 'Not decided yet'}</div>
          </div>
          {change('classroom_rows', 'Decide otherwise who sees single classrooms')}
        </li>
        <li className={rows.row}>
          <div className={rows.grow}>
            <strong>Whether principals see that a teacher is coached</strong>
            <div>{coachedWords[String(district.coachedVisible)]}</div>
            <div className={rows.dimmed}>What is said and written in coaching they never see, unless the teacher shares it.</div>
          </div>
          {change('coached_visible', 'Decide otherwise whether principals see that a teacher is coached')}
        </li>
      </ul>
      {open !== null && <DecisionDialog which={open} district={district} onClose={() => setOpen(null)} />}
    </>
  );
}

function DecisionDialog({ which, district, onClose }: { which: Exclude<Open, null>; district: District; onClose: () => void }) {
  const [classroomRows, setClassroomRows] = useState<ClassroomRows | null>(district.classroomRows);
  const [coached, setCoached] = useState(String(district.coachedVisible));
  const [reason, setReason] = useState('');
  const decide = useChange(client.districts.saveDistrict, onClose);
  const isSame = which === 'classroom_rows' ? classroomRows === district.classroomRows : coached === String(district.coachedVisible);
  const problem = decide.error ? problemOf(decide.error) : null;
  return (
    <FormDialog
      title="A decision that everybody can read"
      submit="Record the decision"
      saving={decide.isPending}
      disabled={isSame}
      error={decide.error}
      kept="The setting is as it was; your reason is still here."
      onClose={onClose}
      onSubmit={() =>
        decide.mutate({
          revision: district.revision,
          reason,
          ...(which === 'classroom_rows' ? (classroomRows ? { classroomRows } : {}) : { coachedVisible: coached === 'true' }),
        })
      }
    >
      {which === 'classroom_rows' ? (
        <ClassroomRowsChoice value={classroomRows} onChange={setClassroomRows} />
      ) : (
        <Radio.Group label="Do principals see that a teacher is coached?" value={coached} onChange={setCoached}>
          <Stack gap="sm" mt="sm">
            <Radio value="false" label={coachedWords.false} description="The teacher tells whom they want to." />
            <Radio value="true" label={coachedWords.true} description="Only the fact, and with whom. Never what is worked on, said or written." />
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        label="Why"
        description="Stands beside the decision, with the day and your name. Everybody on staff can read it."
        autosize
        minRows={3}
        maxLength={10_000}
        required={which === 'coached_visible' || district.classroomRows !== null}
        withAsterisk={false}
        value={reason}
        error={fieldProblem(problem, 'reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
