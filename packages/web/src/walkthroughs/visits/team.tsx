import { Button, Group, NativeSelect } from '@mantine/core';
import { roleLabels } from '@trellis/domain/access';
import { invitationAnswerLabels, memberPartLabels, type Visit, type VisitMember } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { AppointmentField } from '../../people/shared/appointment-field.tsx';
import { client, queryClient, useChange } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords } from '../../ui/words.ts';
import { mayLeadVisits, visitingRoles } from '../shared/visiting-roles.ts';
import classes from './visits.module.css';

type OtherPart = 'observer' | 'host' | 'guest';
const otherParts: readonly OtherPart[] = ['observer', 'host', 'guest'];

/** Who comes, in which part, and what they answered. The lead changes it; everybody answers for themselves and may leave. */
export function Team({ visit }: { visit: Visit }) {
  const me = useAppointment().id;
  const [adding, setAdding] = useState(false);
  const members = visit.ofTeam?.members ?? [];
  const present = members.filter((member) => member.leftOn === null);
  const open = visit.state === 'planned' || visit.state === 'under_way';
  const coming = present.filter((member) => member.answer === 'coming').length;
  return (
    <RecordSection
      title="Team"
      aside={`${coming} of ${countWords(present.length, 'member')} coming`}
      action={
        visit.may.lead && open ? (
          <Button variant="default" onClick={() => setAdding(true)}>
            Invite somebody
          </Button>
        ) : undefined
      }
    >
      <ul className={classes.rows}>
        {present.map((member) => (
          <Member key={member.appointmentId} visit={visit} member={member} own={member.appointmentId === me} open={open} />
        ))}
      </ul>
      {members.length > present.length && (
        <p className={classes.dimmed}>
          Left the team, what they wrote stays:{' '}
          {members
            .filter((member) => member.leftOn !== null)
            .map((member) => member.name ?? 'a colleague')
            .join(', ')}
          .
        </p>
      )}
      {adding && <Invite visit={visit} onClose={() => setAdding(false)} />}
    </RecordSection>
  );
}

function Member({ visit, member, own, open }: { visit: Visit; member: VisitMember; own: boolean; open: boolean }) {
  const [handing, setHanding] = useState(false);
  const change = useChange(client.walkthroughs.changePart);
  const back = { appointmentId: member.appointmentId, part: member.part === 'lead' ? 'observer' : member.part } as const;
  const dismiss = useChange(client.walkthroughs.dismissMember, () => {
    if (own) return;
    offerUndo(`${member.name ?? 'A colleague'} is no longer in the team.`, async () => {
      await client.walkthroughs.admitMembers({ id: visit.id, members: [back] });
      await queryClient.invalidateQueries();
    });
  });
  const answer = useChange(client.walkthroughs.answerInvitation);
  const name = member.name ?? 'A colleague';
  const at = { id: visit.id, appointmentId: member.appointmentId };
  const leads = member.part === 'lead';
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <strong>{own ? `${name} (you)` : name}</strong>
        <span className={classes.dimmed}>
          {[member.title ?? (member.role && roleLabels[member.role]), memberPartLabels[member.part].toLowerCase()].filter(Boolean).join(', ')}
        </span>
      </div>
      <span className={classes.answer}>{leads ? 'Leads the visit' : answerWords(member)}</span>
      {open && !leads && (
        <Group gap="xs" data-no-print>
          {own && (
            <>
              {member.answer !== 'coming' && (
                <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate({ id: visit.id, answer: 'coming' })}>
                  I come
                </Button>
              )}
              {member.answer !== 'not_coming' && (
                <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate({ id: visit.id, answer: 'not_coming' })}>
                  I cannot come
                </Button>
              )}
              <Button variant="default" loading={dismiss.isPending} onClick={() => dismiss.mutate(at)}>
                Leave the team
              </Button>
            </>
          )}
          {visit.may.lead && (
            <>
              <NativeSelect
                aria-label={`Part of ${name}`}
                value={member.part}
                disabled={change.isPending}
                onChange={(event) => change.mutate({ ...at, part: event.currentTarget.value as OtherPart })}
                data={otherParts.map((value) => ({ value, label: memberPartLabels[value] }))}
              />
              {mayLeadVisits(member.role) && visit.heldOn === null && (
                <Button variant="default" aria-label={`Hand the lead to ${name}`} onClick={() => setHanding(true)}>
                  Hand the lead over
                </Button>
              )}
              <Button variant="default" aria-label={`Take ${name} off the team`} loading={dismiss.isPending} onClick={() => dismiss.mutate(at)}>
                Take off
              </Button>
            </>
          )}
        </Group>
      )}
      <ProblemNotice error={change.error ?? dismiss.error ?? answer.error} kept="Nothing was changed." />
      {handing && <HandOver visit={visit} member={member} onClose={() => setHanding(false)} />}
    </li>
  );
}

function HandOver({ visit, member, onClose }: { visit: Visit; member: VisitMember; onClose: () => void }) {
  const hand = useChange(client.walkthroughs.handOverVisit, onClose);
  const name = member.name ?? 'A colleague';
  return (
    <FormDialog
      title={`Hand the lead to ${name}?`}
      submit="Hand it over"
      saving={hand.isPending}
      error={hand.error}
      kept="You still lead this visit."
      onSubmit={() => hand.mutate({ id: visit.id, revision: visit.revision, appointmentId: member.appointmentId })}
      onClose={onClose}
    >
      <p>
        {name} leads this visit from then on: moves it, changes the team, and says whether it was held. You stay in the team as an observer. Only {name} can
        give the lead back.
      </p>
    </FormDialog>
  );
}

function Invite({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const [who, setWho] = useState<{ id: string; name: string } | null>(null);
  const [part, setPart] = useState<OtherPart>('observer');
  const admit = useChange(client.walkthroughs.admitMembers, onClose);
  return (
    <FormDialog
      title="Invite somebody"
      submit="Invite"
      saving={admit.isPending}
      error={admit.error}
      disabled={!who}
      onSubmit={() => who && admit.mutate({ id: visit.id, members: [{ appointmentId: who.id, part }] })}
      onClose={onClose}
    >
      <AppointmentField label="Who?" value={who} onChange={setWho} roles={visitingRoles} autoFocus />
      <NativeSelect
        label="In which part?"
        description="A guest reads along and writes nothing."
        value={part}
        onChange={(event) => setPart(event.currentTarget.value as OtherPart)}
        data={otherParts.map((value) => ({ value, label: memberPartLabels[value] }))}
      />
      <p>An invitation with a calendar entry goes out by mail in 15 seconds.</p>
    </FormDialog>
  );
}

function answerWords({ answer }: VisitMember): string {
  return answer ? invitationAnswerLabels[answer] : 'Not answered yet';
}
