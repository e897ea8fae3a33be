import { z } from 'zod';
import { Role } from '../access/roles.ts';
import { Saved } from '../districts/index.ts';
import { ImportInput, ImportReport } from '../exchange/index.ts';
import { Token } from '../kernel/fields.ts';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { AppointmentChange, AppointmentGiven, NewAppointment } from './appointment.ts';
import { Acceptance, InvitationLine, InvitationsSent, OpenInvitation } from './invitation.ts';
import { NewPerson, Person, PersonChange, PersonRow, TeamMember } from './person.ts';

const tags = ['People'];
const Created = z.object({ id: Id });
const offset = z.number().int().min(0).default(0);

const persons = {
  listPeople: operation('people.read')
    .route({ method: 'GET', path: '/people', tags, summary: 'People by name, 50 a page' })
    .input(
      z.object({
        find: z.string().trim().max(80).optional().describe('The beginning of any part of the name; marks and case do not matter'),
        role: Role.optional(),
        schoolId: Id.optional().describe('Appointed at this school or one of its teams'),
        includeRetired: z.boolean().default(false),
        offset,
      }),
    )
    .output(z.object({ rows: z.array(PersonRow), total: z.number().int() })),
  readPerson: operation('people.read')
    .route({ method: 'GET', path: '/people/{id}', tags, summary: 'One person with appointments and teams' })
    .input(z.object({ id: Id }))
    .output(Person),
  createPerson: operation('people.manage').route({ method: 'POST', path: '/people', tags, summary: 'Add a person' }).input(NewPerson).output(Created),
  savePerson: operation('people.manage')
    .route({ method: 'PATCH', path: '/people/{id}', tags, summary: 'Change a person; another e-mail address closes an open invitation' })
    .input(PersonChange)
    .output(Saved),
  retirePerson: operation('people.manage')
    .route({
      method: 'POST',
      path: '/people/{id}/retirement',
      tags,
      summary: 'Retire a person and end their appointments with the same day, or bring them back without',
    })
    .input(z.object({ id: Id, revision: z.number().int(), on: LocalDate.nullable() }))
    .output(Saved),
  importPeople: operation('people.manage')
    .route({
      method: 'POST',
      path: '/people/import',
      tags,
      summary: 'Add and update people from a CSV file or pasted rows: name, email, role, school, region, title, external id',
    })
    .input(ImportInput)
    .output(ImportReport),
};

const appointments = {
  giveAppointment: operation('people.manage')
    .route({ method: 'POST', path: '/appointments', tags, summary: 'Give somebody a role in a part of the district' })
    .input(NewAppointment)
    .output(AppointmentGiven),
  changeAppointment: operation('people.manage')
    .route({ method: 'PATCH', path: '/appointments/{id}', tags, summary: 'Change the terms of an appointment' })
    .input(AppointmentChange)
    .output(Saved),
  endAppointment: operation('people.manage')
    .route({ method: 'POST', path: '/appointments/{id}/end', tags, summary: 'End an appointment with a last day, or leave it open again' })
    .input(z.object({ id: Id, revision: z.number().int(), until: LocalDate.nullable() }))
    .output(Saved),
};

const invitations = {
  listInvitations: operation('people.manage')
    .route({ method: 'GET', path: '/invitations', tags, summary: 'Invitations that are open or have run out, by name, 50 a page' })
    .input(z.object({ offset }))
    .output(z.object({ rows: z.array(InvitationLine), total: z.number().int() })),
  invite: operation('people.manage')
    .route({ method: 'POST', path: '/invitations', tags, summary: 'Send people a link to make their account; an earlier link stops opening' })
    .input(z.object({ personIds: z.array(Id).min(1).max(200) }))
    .output(InvitationsSent),
  resendInvitation: operation('people.manage')
    .route({ method: 'POST', path: '/people/{personId}/invitation', tags, summary: 'Send one person a new link' })
    .input(z.object({ personId: Id }))
    .output(InvitationsSent),
  withdrawInvitation: operation('people.manage')
    .route({ method: 'DELETE', path: '/people/{personId}/invitation', tags, summary: 'Close the link of one person' })
    .input(z.object({ personId: Id }))
    .output(z.object({ personId: Id })),
  readInvitation: operation('public')
    .route({ method: 'GET', path: '/invitation/{token}', tags, summary: 'Whom a link invites; one answer for wrong, used and old links' })
    .input(z.object({ token: Token }))
    .output(OpenInvitation),
  acceptInvitation: operation('public')
    .route({ method: 'POST', path: '/invitation/{token}', tags, summary: 'Accept: make an account, or link the one that is signed in' })
    .input(Acceptance)
    .output(z.object({ appointmentId: Id.nullable() }).describe('The first appointment in force that opens now, if there is one')),
};

const teams = {
  listTeamMembers: operation('people.read')
    .route({ method: 'GET', path: '/teams/{teamId}/members', tags, summary: 'Members of a team by name, at most 200; those of today unless told otherwise' })
    .input(z.object({ teamId: Id, includeEnded: z.boolean().default(false) }))
    .output(z.array(TeamMember)),
  addTeamMember: operation('district.manage')
    .route({ method: 'POST', path: '/teams/{teamId}/members', tags, summary: 'Put a person into a team' })
    .input(z.object({ id: Id, teamId: Id, personId: Id, starts: LocalDate }))
    .output(Created),
  endTeamMember: operation('district.manage')
    .route({ method: 'POST', path: '/team-members/{id}/end', tags, summary: 'End a membership with its last day' })
    .input(z.object({ id: Id, ends: LocalDate }))
    .output(Created),
};

export const peopleContract = { ...persons, ...appointments, ...invitations, ...teams };
