import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FocusSetBy, focusSetByLabels } from '@trellis/domain/practice';
import { useState } from 'react';
import { useAppointment } from '../../platform/session/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { DayField, PlaceField, ResourcesField, StartField, StructureField } from '../draft/circumstances-fields.tsx';
import { isWorthKeeping, kindOf, say } from '../draft/entry-draft.ts';
import { fillIn, whatChoices } from '../draft/fill-in.ts';
import { type Missing, newTaskOf } from '../draft/new-task.ts';
import { PeopleField } from '../draft/people-field.tsx';
import { useAddTask } from '../draft/use-add-task.ts';
import { useEntryDraft } from '../draft/use-entry-draft.ts';
import { useKnown } from '../draft/use-known.ts';
import { useUnfinished } from '../draft/use-unfinished.ts';
import { todayIn } from '../shared/clock.ts';
import { likelyPartner } from '../shared/parts-taken.ts';
import { TalkKeys } from '../shared/talk-keys.tsx';
import { talkOf } from '../shared/use-talk.ts';
import { useTypes } from '../shared/use-types.ts';
import { LogAudience } from '../sharing/log-audience.tsx';
import classes from './entry.module.css';

/** A task with every field, for mouse and touch. What was begun in the week's line goes on here. */
export function NewEntryPage() {
  const { timeZone } = useAppointment().district;
  const { draft, change, clear, latest } = useEntryDraft(todayIn(timeZone));
  const { choices } = useTypes();
  const known = useKnown(draft.date);
  const navigate = useNavigate();
  const [missing, setMissing] = useState<Missing>({});
  const [saidPartner, setPartner] = useState<ReturnType<typeof likelyPartner> | null>(null);
  const unfinished = useUnfinished();
  const add = useAddTask((entry) => {
    clear();
    void navigate({ to: '/my-week', search: (entry && entry.date !== known.today ? { day: entry.date } : {}) as never });
  });
  const shown = fillIn(draft, known);
  const partner = saidPartner ?? likelyPartner(shown.people, kindOf(shown, known.types));
  const fields = { draft: shown, change };
  const save = async () => {
    if (!(await unfinished.settle())) return;
    const result = newTaskOf(fillIn(latest.current, known));
    setMissing(result.missing ?? {});
    if (result.task && !add.isPending) add.mutate(result.task);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHeader
        back={{ to: '/my-week', label: 'My week' }}
        question="What did you do?"
        badge={<LogAudience />}
        answer="Needed are what, the day and how long. What you type is kept on this device until it is logged."
      />
      <div className={classes.fields}>
        <TypeAhead
          label="What did you do?"
          choices={whatChoices(known.types)}
          value={draft.what}
          onChange={(what) => change((before) => say(before, 'what', what))}
          error={missing.what}
        />
        <DayField {...fields} />
        <StartField {...fields} />
        <TextInput
          label="Minutes"
          description="40, or 1:20"
          inputMode="numeric"
          value={draft.length}
          onChange={({ currentTarget: { value } }) => change((before) => say(before, 'length', value))}
          error={missing.length ?? missing.date}
        />
      </div>
      <RecordSection title="With whom and where">
        <div className={classes.fields}>
          <PeopleField {...fields} known={known} watch={unfinished.watch('people')} />
          <PlaceField {...fields} />
          <StructureField {...fields} watch={unfinished.watch('structure')} />
          <ResourcesField {...fields} watch={unfinished.watch('resources')} />
        </div>
        {shown.people.length > 0 && <p className={classes.hint}>Press a name to change what they did: led with you, learned, were observed, other.</p>}
      </RecordSection>
      <RecordSection title="Why">
        <div className={classes.fields}>
          <NativeSelect
            label="Who or what set the focus?"
            value={draft.focusSetBy ?? ''}
            onChange={({ currentTarget: { value } }) => change((before) => say(before, 'focusSetBy', value === '' ? null : FocusSetBy.parse(value)))}
            data={[{ value: '', label: 'Not said' }, ...FocusSetBy.options.map((value) => ({ value, label: focusSetByLabels[value] }))]}
          />
          <NativeSelect
            label="Part of something longer?"
            value={draft.sustained === null ? '' : draft.sustained ? 'yes' : 'no'}
            onChange={({ currentTarget: { value } }) => change((before) => say(before, 'sustained', value === '' ? null : value === 'yes'))}
            data={[
              { value: '', label: 'Not said' },
              { value: 'yes', label: 'Part of sustained work' },
              { value: 'no', label: 'One-off' },
            ]}
          />
        </div>
        <Textarea
          mt="md"
          className={classes.narrow}
          label="Why did you do this, and why now?"
          description="Names of teachers do not belong here: who reads your log reads this."
          autosize
          minRows={3}
          maxLength={10_000}
          value={draft.why}
          onChange={({ currentTarget: { value } }) => change((before) => say(before, 'why', value))}
        />
      </RecordSection>
      <RecordSection title="What you talked about" aside="optional outside sampled weeks">
        <TalkKeys
          label="One for each conversation about a single thing"
          choices={choices}
          talk={draft.talk}
          partner={partner}
          likely={shown.people.map(({ group }) => group)}
          onPartner={setPartner}
          onAdd={(choice) => change((before) => say(before, 'talk', [...before.talk, talkOf(choice, partner)]))}
          onRemove={(id) =>
            change((before) =>
              say(
                before,
                'talk',
                before.talk.filter((one) => one.id !== id),
              ),
            )
          }
          open
          definitions
        />
      </RecordSection>
      <ProblemNotice error={add.error} kept="The task is still here, and saved on this device." />
      <Group gap="sm" mt="md">
        <Button type="submit" loading={add.isPending}>
          Log it
        </Button>
        {isWorthKeeping(draft) && (
          <Button variant="default" onClick={clear}>
            Start over
          </Button>
        )}
      </Group>
    </form>
  );
}
