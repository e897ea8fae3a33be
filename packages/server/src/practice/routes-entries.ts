import { api, problem } from '../platform/http/api.ts';
import { createTask as create } from './create-task.ts';
import { openLog } from './openings.ts';
import { readProfile, selectSchoolLeaders } from './read-profile.ts';
import { removeEntry as remove, restoreEntry as restore } from './remove-entry.ts';
import { saveEntry as save } from './save-entry.ts';
import { selectDay, selectWeekPage } from './store-days.ts';
import { selectEntry, selectEntryPage } from './store-entry.ts';
import { selectVersions } from './store-versions.ts';

const day = api.practice.day.handler(({ context, input }) => selectDay(context.tx, context.actor, input.date ?? context.actor.today));

const week = api.practice.week.handler(({ context, input }) => selectWeekPage(context.tx, context.actor, input.date ?? context.actor.today));

const createTask = api.practice.createTask.handler(async ({ context, input }) => ({
  taskId: input.id,
  entryId: input.entryId,
  entry: await create(context, input),
}));

const saveEntry = api.practice.saveEntry.handler(({ context, input }) => save(context.tx, context.actor, input));

const removeEntry = api.practice.removeEntry.handler(async ({ context, input }) => {
  await remove(context.tx, context.actor, input.id, input.revision);
  return { id: input.id };
});

const restoreEntry = api.practice.restoreEntry.handler(({ context, input }) => restore(context.tx, context.actor, input.id));

const listEntries = api.practice.listEntries.handler(async ({ context: { tx, actor }, input }) => {
  const { appointmentId = actor.appointmentId, offset, limit, ...filter } = input;
  await openLog(tx, actor, appointmentId);
  if (filter.text && appointmentId !== actor.appointmentId)
    throw problem('INVALID', 'text search in a shared log', 'You can search for words in your own log only.');
  const schoolLeaders = await selectSchoolLeaders(tx, actor);
  return selectEntryPage(tx, actor, { ...filter, districtId: actor.districtId, appointmentId, schoolLeaders }, { offset, limit });
});

const readEntry = api.practice.readEntry.handler(async ({ context: { tx, actor }, input }) => {
  const entry = await selectEntry(tx, actor, input.id);
  await openLog(tx, actor, entry.appointmentId);
  return { entry, history: entry.own ? await selectVersions(tx, actor, input.id) : [] };
});

const profile = api.practice.profile.handler(({ context: { tx, actor }, input }) =>
  readProfile(tx, actor, { ...input, appointmentId: input.appointmentId ?? actor.appointmentId }),
);

export const entryRoutes = { day, week, createTask, saveEntry, removeEntry, restoreEntry, listEntries, readEntry, profile };
