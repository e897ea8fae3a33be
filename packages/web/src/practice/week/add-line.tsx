import { Button, Group, TextInput } from '@mantine/core';
import type { LogEntry } from '@trellis/domain/practice';
import { type KeyboardEvent, useState } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';
import { DayField, PlaceField, ResourcesField, StartField, StructureField } from '../draft/circumstances-fields.tsx';
import { kindOf, say } from '../draft/entry-draft.ts';
import { fillIn, whatChoices } from '../draft/fill-in.ts';
import { type Missing, newTaskOf } from '../draft/new-task.ts';
import { PeopleField } from '../draft/people-field.tsx';
import { useAddTask } from '../draft/use-add-task.ts';
import type { useEntryDraft } from '../draft/use-entry-draft.ts';
import { useKnown } from '../draft/use-known.ts';
import { useUnfinished } from '../draft/use-unfinished.ts';
import { likelyPartner } from '../shared/parts-taken.ts';
import { TalkKeys } from '../shared/talk-keys.tsx';
import { talkOf } from '../shared/use-talk.ts';
import { useTypes } from '../shared/use-types.ts';
import classes from './add-line.module.css';

interface Props {
  begun: ReturnType<typeof useEntryDraft>;
  /** in a sampled week what was talked about is asked for */
  sampled: boolean;
  onAdded: (entry: LogEntry | null) => void;
  onClose: () => void;
}

/** One task by keyboard: what, with whom, how long, what was talked about; Enter logs it, Escape puts it away for later. */
export function AddLine({ begun, sampled, onAdded, onClose }: Props) {
  const { draft, change, clear, latest } = begun;
  const { choices } = useTypes();
  const known = useKnown(draft.date);
  const [missing, setMissing] = useState<Missing>({});
  const [open, setOpen] = useState(sampled);
  const unfinished = useUnfinished();
  const add = useAddTask((entry) => {
    clear();
    onAdded(entry);
  });
  const shown = fillIn(draft, known);
  const kind = kindOf(shown, known.types);
  const partner = shown.talk.at(-1)?.partner ?? likelyPartner(shown.people, kind);
  const [saidPartner, setPartner] = useState<typeof partner | null>(null);

  const save = async () => {
    if (!(await unfinished.settle())) return;
    const result = newTaskOf(fillIn(latest.current, known));
    setMissing(result.missing ?? {});
    if (result.task && !add.isPending) add.mutate(result.task);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const fields = { draft: shown, change };
  return (
    <form
      className={classes.line}
      aria-label="Add a task"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.main}>
        <TypeAhead
          label="What did you do?"
          choices={whatChoices(known.types)}
          value={draft.what}
          onChange={(what) => change((before) => say(before, 'what', what))}
          error={missing.what}
          autoFocus
        />
        <PeopleField {...fields} known={known} watch={unfinished.watch('people')} />
        <TextInput
          label="Minutes"
          inputMode="numeric"
          autoComplete="off"
          value={draft.length}
          onChange={({ currentTarget: { value } }) => change((before) => say(before, 'length', value))}
          error={missing.length}
        />
      </div>
      <TalkKeys
        label="What did you talk about?"
        choices={choices}
        talk={draft.talk}
        partner={saidPartner ?? partner}
        likely={shown.people.map(({ group }) => group)}
        onPartner={setPartner}
        onAdd={(choice) => change((before) => say(before, 'talk', [...before.talk, talkOf(choice, saidPartner ?? partner)]))}
        onRemove={(id) =>
          change((before) =>
            say(
              before,
              'talk',
              before.talk.filter((one) => one.id !== id),
            ),
          )
        }
        onEnter={() => void save()}
        open={open}
        onOpen={() => setOpen(true)}
      />
      <div className={classes.filled}>
        <DayField {...fields} />
        <StartField {...fields} />
        <PlaceField {...fields} />
        <StructureField {...fields} watch={unfinished.watch('structure')} />
        <ResourcesField {...fields} watch={unfinished.watch('resources')} />
      </div>
      <ProblemNotice error={add.error} kept="The task is still here, and saved on this device." />
      <Group gap="sm">
        <Button type="submit" loading={add.isPending} rightSection={<KeyHint keys="↵" does="log the task" />}>
          Log it
        </Button>
        <Button variant="default" onClick={onClose} rightSection={<KeyHint keys="Esc" does="put it away" />}>
          Later
        </Button>
        <ButtonLink variant="subtle" to="/log/new">
          All fields
        </ButtonLink>
      </Group>
    </form>
  );
}
