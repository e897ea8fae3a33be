import { api } from '../platform/http/api.ts';
import { decideOccurrence as decide } from './decide-occurrence.ts';
import { planOccurrences as plan } from './plan-occurrences.ts';
import { markWeek as mark } from './store-log-weeks.ts';
import { selectHeld, selectOccurrence } from './store-occurrences.ts';
import { suggestPeople as suggest } from './store-suggestions.ts';
import { selectOptionalTimer, startTimer as start, stopTimer as stop, timerOf } from './store-timer.ts';
import { suggestComponents } from './structures.ts';

const decideOccurrence = api.practice.decideOccurrence.handler(async ({ context: { tx, actor }, input }) => {
  await decide(tx, actor, input);
  return selectOccurrence(tx, actor, input.id);
});

const planOccurrences = api.practice.planOccurrences.handler(({ context, input }) => plan(context.tx, context.actor, input));

const listOccurrences = api.practice.listOccurrences.handler(({ context, input: { offset, own = false, ...sought } }) =>
  selectHeld(context.tx, context.actor, { ...sought, own }, offset),
);

const markWeek = api.practice.markWeek.handler(({ context, input }) => mark(context.tx, context.actor, input.weekId, input.state));

const readTimer = api.practice.readTimer.handler(async ({ context }) => {
  const running = await selectOptionalTimer(context.tx, context.actor);
  return running ? timerOf(running) : null;
});

const startTimer = api.practice.startTimer.handler(({ context, input }) => start(context.tx, context.actor, input));

const stopTimer = api.practice.stopTimer.handler(({ context }) => stop(context.tx, context.actor));

const suggestPeople = api.practice.suggestPeople.handler(({ context, input }) => suggest(context.tx, context.actor, input.q));

const suggestStructures = api.practice.suggestStructures.handler(({ context, input }) => suggestComponents(context.tx, context.actor, input.q, 'structures'));

const suggestResources = api.practice.suggestResources.handler(({ context, input }) => suggestComponents(context.tx, context.actor, input.q, 'resources'));

export const planningRoutes = {
  decideOccurrence,
  planOccurrences,
  listOccurrences,
  markWeek,
  readTimer,
  startTimer,
  stopTimer,
  suggestPeople,
  suggestStructures,
  suggestResources,
};
