import { type ActorContext, api, problem } from '../platform/http/api.ts';
import { readEntry } from './calendar/read-entry.ts';
import { changeClassroom } from './change-classroom.ts';
import {
  addClassrooms as add,
  admitMembers as admit,
  changePart as change,
  dismissMember as dismiss,
  saveVisit as save,
  startVisit as start,
} from './change-visit.ts';
import { handOverVisit as handOver } from './hand-over.ts';
import { cancelVisit as cancel, holdVisit as hold, logVisit as log } from './hold-visit.ts';
import { planVisit as plan } from './plan-visit.ts';
import { readVisit as read } from './read-visit.ts';
import { selectTeachers } from './store-classrooms.ts';
import { updateMember } from './store-members.ts';
import { updatePlan } from './store-plan.ts';
import { selectRotation } from './store-rotation.ts';
import { selectVisit, selectWritableVisit } from './store-visit.ts';
import { selectVisits } from './store-visits.ts';

/** Does something to a visit, then answers how it stands. */
async function then({ tx, actor }: Pick<ActorContext, 'tx' | 'actor'>, visitId: string, work: Promise<unknown>) {
  await work;
  return read(tx, actor, visitId);
}

const listVisits = api.walkthroughs.listVisits.handler(({ context: { tx, actor }, input }) => selectVisits(tx, actor, input));

const readVisit = api.walkthroughs.readVisit.handler(({ context: { tx, actor }, input }) => read(tx, actor, input.id));

const listTeachers = api.walkthroughs.listTeachers.handler(async ({ context: { tx, actor }, input }) => {
  const teachers = await selectTeachers(tx, actor, input.schoolId);
  return input.grade ? teachers.filter((teacher) => teacher.grade === input.grade) : teachers;
});

const planVisit = api.walkthroughs.planVisit.handler(({ context, input }) => then(context, input.id, plan(context.tx, context.actor, input)));

const saveVisit = api.walkthroughs.saveVisit.handler(({ context, input }) => then(context, input.id, save(context.tx, context.actor, input)));

const savePlan = api.walkthroughs.savePlan.handler(async ({ context, input }) => {
  await selectWritableVisit(context.tx, context.actor, input.id);
  return then(context, input.id, updatePlan(context.tx, context.actor, input));
});

const admitMembers = api.walkthroughs.admitMembers.handler(({ context, input }) =>
  then(context, input.id, admit(context.tx, context.actor, input.id, input.members)),
);

const changePart = api.walkthroughs.changePart.handler(({ context, input }) => then(context, input.id, change(context.tx, context.actor, input.id, input)));

const dismissMember = api.walkthroughs.dismissMember.handler(async ({ context: { tx, actor }, input }) => {
  await dismiss(tx, actor, input.id, input.appointmentId);
  return { id: input.id };
});

const handOverVisit = api.walkthroughs.handOverVisit.handler(({ context, input }) => then(context, input.id, handOver(context.tx, context.actor, input)));

const downloadEntry = api.walkthroughs.downloadEntry.handler(async ({ context, input }) => {
  const body = await readEntry(context, input.id);
  return { headers: { 'content-disposition': `attachment; filename="${body.name}"` }, body };
});

const readRotation = api.walkthroughs.readRotation.handler(({ context: { tx, actor }, input }) => selectRotation(tx, actor, input));

const answerInvitation = api.walkthroughs.answerInvitation.handler(async ({ context: { tx, actor }, input }) => {
  const visit = await selectVisit(tx, actor, input.id);
  if (!visit.member) throw problem('NOT_ALLOWED', 'not a member of this visit', 'You are not invited to this visit.');
  await updateMember(tx, actor, { visitId: visit.id, appointmentId: actor.appointmentId }, { answer: input.answer });
  return read(tx, actor, input.id);
});

const addClassrooms = api.walkthroughs.addClassrooms.handler(({ context, input }) =>
  then(context, input.visitId, add(context.tx, context.actor, input.visitId, input.classrooms)),
);

const saveClassroom = api.walkthroughs.saveClassroom.handler(async ({ context: { tx, actor }, input }) =>
  read(tx, actor, await changeClassroom(tx, actor, input)),
);

const startVisit = api.walkthroughs.startVisit.handler(({ context, input }) => then(context, input.id, start(context.tx, context.actor, input.id)));

const holdVisit = api.walkthroughs.holdVisit.handler(({ context, input }) => then(context, input.id, hold(context.tx, context.actor, input)));

const cancelVisit = api.walkthroughs.cancelVisit.handler(({ context, input }) => then(context, input.id, cancel(context.tx, context.actor, input)));

const logVisit = api.walkthroughs.logVisit.handler(({ context, input }) => then(context, input.id, log(context.tx, context.actor, input)));

export const visitRoutes = {
  listVisits,
  readVisit,
  downloadEntry,
  readRotation,
  listTeachers,
  planVisit,
  saveVisit,
  savePlan,
  admitMembers,
  changePart,
  dismissMember,
  handOverVisit,
  answerInvitation,
  addClassrooms,
  saveClassroom,
  startVisit,
  holdVisit,
  cancelVisit,
  logVisit,
};
