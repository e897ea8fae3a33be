import { z } from 'zod';
import { Grade } from '../kernel/grade.ts';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { Rotation } from './rotation.ts';
import {
  InvitationAnswer,
  NewVisit,
  PlannedClassroom,
  PlannedMember,
  SchoolTeacher,
  StartMinute,
  Visit,
  VisitChange,
  VisitMinutes,
  VisitPlanChange,
  VisitRow,
} from './visit.ts';
import { MemberPart, VisitState } from './visit-kind.ts';

const tags = ['Walkthroughs'];
const path = '/walkthroughs/visits';
const revision = z.number().int().positive();

const reading = {
  listVisits: operation('visits.take_part')
    .route({ method: 'GET', path, tags, summary: 'Visits that I may see the facts of, 50 from `offset`' })
    .input(
      z.strictObject({
        mine: z.boolean().default(false).describe('Only those whose team I am in'),
        schoolId: Id.optional(),
        from: LocalDate.optional(),
        to: LocalDate.optional(),
        state: VisitState.optional(),
        order: z.enum(['newest', 'next']).default('newest').describe('next: the earliest day first'),
        offset: z.number().int().min(0).max(100_000).default(0),
      }),
    )
    .output(z.object({ visits: z.array(VisitRow), total: z.number().int().nonnegative() })),
  readVisit: operation('visits.take_part')
    .route({ method: 'GET', path: `${path}/{id}`, tags, summary: 'One visit: its facts; team, classrooms and plan for its team' })
    .input(z.strictObject({ id: Id }))
    .output(Visit),
  downloadEntry: operation('visits.take_part', 'file')
    .route({
      method: 'GET',
      path: `${path}/{id}/calendar`,
      tags,
      summary: 'A visit as a calendar entry (RFC 5545): school, day, time, kind and link, nothing else',
      outputStructure: 'detailed',
    })
    .input(z.object({ id: Id }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.file() })),
  readRotation: operation('visits.take_part')
    .route({
      method: 'GET',
      path: '/walkthroughs/rotation',
      tags,
      summary: 'Schools in my scope with the day they were last seen and the day they are planned for next, the longest unseen first; never a classroom',
    })
    .input(z.strictObject({ mine: z.boolean().default(true).describe('Only visits of teams that I am in; so it is always for roles that see no others') }))
    .output(Rotation),
  listTeachers: operation('visits.plan')
    .route({
      method: 'GET',
      path: '/walkthroughs/teachers',
      tags,
      summary: 'Who teaches at a school now, by grade and name, at most 500; to choose classrooms',
    })
    .input(z.strictObject({ schoolId: Id, grade: Grade.optional() }))
    .output(z.array(SchoolTeacher)),
};

const planning = {
  planVisit: operation('visits.plan')
    .route({ method: 'POST', path, tags, summary: 'Plan a visit that I lead, and invite its team' })
    .input(NewVisit)
    .output(Visit),
  saveVisit: operation('visits.take_part')
    .route({ method: 'PATCH', path: `${path}/{id}`, tags, summary: 'Change day, time, length or focus of a visit that I lead' })
    .input(VisitChange)
    .output(Visit),
  savePlan: operation('visits.take_part')
    .route({ method: 'PATCH', path: `${path}/{id}/plan`, tags, summary: 'Change what the team wrote for itself beforehand' })
    .input(VisitPlanChange)
    .output(Visit),
  admitMembers: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/members`, tags, summary: 'Invite more people to a visit that I lead, also midway; who left comes back' })
    .input(z.strictObject({ id: Id, members: z.array(PlannedMember).min(1).max(60) }))
    .output(Visit),
  changePart: operation('visits.take_part')
    .route({ method: 'PATCH', path: `${path}/{id}/members/{appointmentId}`, tags, summary: 'Give a member of the team another part' })
    .input(z.strictObject({ id: Id, appointmentId: Id, part: MemberPart.exclude(['lead']) }))
    .output(Visit),
  dismissMember: operation('visits.take_part')
    .route({
      method: 'POST',
      path: `${path}/{id}/members/{appointmentId}/leaving`,
      tags,
      summary: 'Take somebody off the team, or leave it; what they wrote stays',
    })
    .input(z.strictObject({ id: Id, appointmentId: Id }))
    .output(z.object({ id: Id })),
  handOverVisit: operation('visits.take_part')
    .route({
      method: 'POST',
      path: `${path}/{id}/lead`,
      tags,
      summary: 'Hand the lead of a visit that has not been held to another member, whose role plans visits; the former lead stays as an observer',
    })
    .input(z.strictObject({ id: Id, revision, appointmentId: Id }))
    .output(Visit),
  answerInvitation: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/answer`, tags, summary: 'Say whether I come; null takes it back' })
    .input(z.strictObject({ id: Id, answer: InvitationAnswer.nullable() }))
    .output(Visit),
  addClassrooms: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{visitId}/classrooms`, tags, summary: 'Add classrooms, also on the walk' })
    .input(z.strictObject({ visitId: Id, classrooms: z.array(PlannedClassroom).min(1).max(40) }))
    .output(Visit),
  saveClassroom: operation('visits.take_part')
    .route({ method: 'PATCH', path: '/walkthroughs/classrooms/{id}', tags, summary: 'Change a classroom of a visit; what is absent stays' })
    .input(
      z.strictObject({
        id: Id,
        revision,
        grade: Grade.optional(),
        label: ShortText.optional(),
        taughtBy: Id.nullable().optional(),
        removed: z.boolean().optional().describe('true: it is not visited; refused once somebody has sent what they saw there'),
      }),
    )
    .output(Visit),
};

const holding = {
  startVisit: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/start`, tags, summary: 'Begin a visit. Records of classrooms begin it too' })
    .input(z.strictObject({ id: Id }))
    .output(Visit),
  holdVisit: operation('visits.take_part')
    .route({
      method: 'POST',
      path: `${path}/{id}/held`,
      tags,
      summary: 'Say that a visit I lead was held: it stands in my log, and planned against held is known',
    })
    .input(
      z.strictObject({
        id: Id,
        revision,
        heldOn: LocalDate.optional().describe('Absent: as planned'),
        startMinute: StartMinute.nullable().optional(),
        minutes: VisitMinutes.optional(),
      }),
    )
    .output(Visit),
  cancelVisit: operation('visits.take_part')
    .route({ method: 'POST', path: `${path}/{id}/cancellation`, tags, summary: 'Say that a visit I lead did not happen' })
    .input(z.strictObject({ id: Id, revision, reason: ShortText.nullable().default(null) }))
    .output(Visit),
  logVisit: operation('practice.log')
    .route({ method: 'POST', path: `${path}/{id}/log`, tags, summary: 'Take a visit that was held, in whose team I was, into my own log' })
    .input(z.strictObject({ id: Id, entryId: Id, startMinute: StartMinute.nullable().optional(), minutes: VisitMinutes.optional() }))
    .output(Visit),
};

export const visitsContract = { ...reading, ...planning, ...holding };
