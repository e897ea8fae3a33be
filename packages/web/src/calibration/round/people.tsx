import { Button, Group, MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Member, minutesBetweenReminders, type Round } from '@trellis/domain/calibration';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import rows from '../../ui/rows.module.css';
import { countWords } from '../../ui/words.ts';
import { currentLesson, joinedIn, nameWords } from '../shared/words.ts';

/** Who is in the round. Whether somebody has sent is not said: only how many have. */
export function People({ round }: { round: Round }) {
  const [inviting, setInviting] = useState(false);
  const joined = joinedIn(round).length;
  const invited = round.members.filter((member) => member.state === 'invited').length;
  return (
    <RecordSection
      title="Who takes part"
      aside={`${countWords(joined, 'person', 'people')}${invited > 0 ? `, ${invited} invited` : ''}`}
      action={
        round.mine.leads &&
        round.state !== 'closed' && (
          <Group gap="sm">
            {round.state === 'gathering' && joined + invited > 0 && <Remind round={round} />}
            <Button variant="default" onClick={() => setInviting(true)}>
              Invite
            </Button>
          </Group>
        )
      }
    >
      <ul className={rows.list}>
        {round.members.map((member) => (
          <li key={member.appointmentId} className={rows.row}>
            <span className={rows.grow}>{nameWords(member)}</span>
            <span className={rows.dimmed}>{memberWords(member)}</span>
          </li>
        ))}
      </ul>
      {inviting && <InviteDialog round={round} onClose={() => setInviting(false)} />}
    </RecordSection>
  );
}

/** Mails whoever has not scored the lesson. The leader learns that it went out, and not to whom. */
function Remind({ round }: { round: Round }) {
  const lesson = currentLesson(round);
  const remind = useChange(client.calibration.remind);
  if (!lesson) return null;
  const again = lesson.remindedAt === null ? 0 : Date.parse(lesson.remindedAt) + minutesBetweenReminders * 60_000;
  return (
    <div>
      <Button variant="default" loading={remind.isPending} disabled={Date.now() < again} onClick={() => remind.mutate({ id: lesson.id })}>
        Remind those who have not scored
      </Button>
      {lesson.remindedAt !== null && (
        <p className={rows.dimmed} role="status">
          Reminded at {new Date(lesson.remindedAt).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}
        </p>
      )}
      <ProblemNotice error={remind.error} />
    </div>
  );
}

function memberWords({ leads, state, cameBy, newcomer }: Member): string {
  const words = {
    joined: leads ? 'leads and scores' : cameBy === 'code' ? 'joined with the code' : 'takes part',
    invited: 'invited',
    not_coming: leads ? 'leads' : 'not coming',
  };
  return newcomer ? `${words[state]}, new in the group` : words[state];
}

function InviteDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const people = useQuery(api.calibration.listPeople.queryOptions());
  const [invited, setInvited] = useState<string[]>([]);
  const invite = useChange(client.calibration.invite, onClose);
  const present = new Set(round.members.map((member) => member.appointmentId));
  const choices = (people.data ?? []).filter((person) => !present.has(person.appointmentId));
  return (
    <FormDialog
      title="Whom do you invite?"
      submit="Invite"
      saving={invite.isPending}
      disabled={invited.length === 0}
      error={invite.error ?? people.error}
      onClose={onClose}
      onSubmit={() => invite.mutate({ id: round.id, invited })}
    >
      <Group grow>
        <MultiSelect
          label="People"
          description="They get a mail with the link and the code, and find it on their first page"
          data={choices.map((person) => ({ value: person.appointmentId, label: person.name }))}
          value={invited}
          searchable
          hidePickedOptions
          limit={50}
          nothingFoundMessage="Nobody with these letters"
          onChange={setInvited}
        />
      </Group>
    </FormDialog>
  );
}
