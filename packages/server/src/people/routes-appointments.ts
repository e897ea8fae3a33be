import { api } from '../platform/http/api.ts';
import { appoint, changeTerms, endOn } from './appointment-verbs.ts';

const giveAppointment = api.people.giveAppointment.handler(async ({ context, input }) => {
  const { answer, notice } = await appoint(context.tx, context.actor, context.services, input);
  context.afterCommit(notice);
  return answer;
});

const changeAppointment = api.people.changeAppointment.handler(({ context, input }) => changeTerms(context.tx, context.actor, input));

const endAppointment = api.people.endAppointment.handler(({ context, input }) => endOn(context.tx, context.actor, input));

export const appointmentRoutes = { giveAppointment, changeAppointment, endAppointment };
