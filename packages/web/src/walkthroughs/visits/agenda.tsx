import { ActionIcon, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type AgendaItem, Agenda as AgendaOf, agendaMinutes, type Visit, type VisitPlan } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { client, useRevised } from '../../platform/api/index.ts';
import { RecordSection } from '../../ui/record-section.tsx';
import { SaveState } from '../../ui/saved-field/save-state.tsx';
import { useSavedField } from '../../ui/saved-field/use-saved-field.ts';
import { countWords } from '../../ui/words.ts';
import { AgendaTable } from '../shared/agenda-table.tsx';
import { moved } from './moved.ts';
import classes from './visits.module.css';

/** The agenda of a visit: the form's, until its team makes it its own. It can be changed before and during the visit. */
export function Agenda({ visit }: { visit: Visit }) {
  const [changing, setChanging] = useState(false);
  const agenda = visit.ofTeam?.plan.agenda ?? visit.formVersion.agenda;
  const total = agendaMinutes(agenda);
  const differs = total === visit.minutes ? '' : `, the visit is planned for ${visit.minutes}`;
  const mayChange = visit.may.write && visit.state !== 'did_not_happen';
  return (
    <RecordSection
      title="Agenda"
      aside={`${countWords(total, 'minute')}${differs}. ${visit.ofTeam?.plan.agenda ? 'The team’s own.' : `As in “${visit.form.name}”.`}`}
      action={
        mayChange ? (
          <Button variant="default" onClick={() => setChanging(!changing)}>
            {changing ? 'Done' : 'Change the agenda'}
          </Button>
        ) : undefined
      }
    >
      {changing && visit.ofTeam ? <Parts visit={visit} plan={visit.ofTeam.plan} agenda={agenda} /> : <AgendaTable agenda={agenda} start={visit.startMinute} />}
    </RecordSection>
  );
}

function Parts({ visit, plan, agenda }: { visit: Visit; plan: VisitPlan; agenda: readonly AgendaItem[] }) {
  const revised = useRevised(plan.revision);
  const { state, type, undo, send, takeTheirs, keepMine } = useSavedField({
    draftKey: `visit/${visit.id}/agenda`,
    value: JSON.stringify(agenda),
    save: (text) =>
      revised(async (revision) => {
        const saved = await client.walkthroughs.savePlan({ id: visit.id, revision, agenda: JSON.parse(text) });
        return { revision: saved.ofTeam?.plan.revision ?? revision };
      }),
    currentText: agendaText(visit),
  });
  const parts: AgendaItem[] = JSON.parse(state.text);
  const problem = AgendaOf.safeParse(parts).error?.issues[0]?.message ?? null;
  const set = (next: readonly AgendaItem[]) => type(JSON.stringify(next));
  const change = (at: number, fields: Partial<AgendaItem>) => set(parts.map((part, index) => (index === at ? { ...part, ...fields } : part)));
  return (
    // leaving a field sends what was typed, and so does Enter
    <form
      aria-label="Parts of the agenda"
      onBlur={() => void (problem === null && send())}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) void send();
      }}
    >
      <ol className={classes.parts}>
        {parts.map((part, at) => (
          <li key={part.key} className={classes.part}>
            <NumberInput
              label="Minutes"
              aria-label={`Minutes of part ${at + 1}`}
              min={1}
              max={600}
              allowDecimal={false}
              value={part.minutes || ''}
              onChange={(minutes) => change(at, { minutes: typeof minutes === 'number' ? minutes : 0 })}
            />
            <TextInput
              label="What"
              aria-label={`What, part ${at + 1}`}
              maxLength={200}
              value={part.label}
              onChange={(event) => change(at, { label: event.currentTarget.value })}
            />
            <TextInput
              label="Who"
              aria-label={`Who, part ${at + 1}`}
              maxLength={200}
              value={part.who}
              onChange={(event) => change(at, { who: event.currentTarget.value })}
            />
            <TextInput
              label="Materials"
              aria-label={`Materials, part ${at + 1}`}
              maxLength={500}
              value={part.materials}
              onChange={(event) => change(at, { materials: event.currentTarget.value })}
            />
            <Group gap="xs" wrap="nowrap">
              <ActionIcon
                size="input-sm"
                variant="default"
                aria-label={`Part ${at + 1} earlier`}
                disabled={at === 0}
                onClick={() => set(moved(parts, at, at - 1))}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="input-sm"
                variant="default"
                aria-label={`Part ${at + 1} later`}
                disabled={at === parts.length - 1}
                onClick={() => set(moved(parts, at, at + 1))}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="input-sm"
                variant="default"
                aria-label={`Remove part ${at + 1}`}
                disabled={parts.length === 1}
                onClick={() => set(parts.filter((_, index) => index !== at))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <Group gap="sm" mt="sm">
        <Button
          variant="default"
          disabled={parts.length >= 30}
          onClick={() => set([...parts, { key: crypto.randomUUID(), label: '', minutes: 10, who: '', materials: '' }])}
        >
          Add a part
        </Button>
        <SaveState standing={state.standing === 'refused' && problem ? 'kept' : state.standing} />
        {state.undo !== null && state.standing === 'sent' && (
          <Button variant="default" onClick={undo}>
            Undo
          </Button>
        )}
      </Group>
      {problem && <p role="status">{problem} Until then it is kept on this device.</p>}
      {state.standing === 'refused' && !problem && <p role="alert">{state.problem} What you typed is kept here.</p>}
      {state.standing === 'conflict' && (
        <div role="alert">
          <p>Somebody changed the agenda meanwhile. Yours is in the fields; this is theirs:</p>
          {state.theirs !== null && <AgendaTable agenda={JSON.parse(state.theirs)} start={visit.startMinute} />}
          <Group gap="sm">
            <Button variant="default" onClick={keepMine}>
              Keep mine
            </Button>
            <Button variant="default" onClick={takeTheirs}>
              Take theirs
            </Button>
          </Group>
        </div>
      )}
    </form>
  );
}

/** The agenda out of the plan as it stands now. */
const agendaText = (visit: Visit) => (current: unknown) => JSON.stringify((current as VisitPlan).agenda ?? visit.formVersion.agenda);
