import { endAppointmentsOf, requireAnotherAdministrator } from '../access/index.ts';
import { api } from '../platform/http/api.ts';
import { importPeopleRows } from './import-people.ts';
import { selectPeople } from './store-list.ts';
import { deleteOpenInvitations, insertPerson, selectPerson, updatePerson } from './store-person.ts';

const listPeople = api.people.listPeople.handler(({ context, input }) => selectPeople(context.tx, context.actor, input));

const readPerson = api.people.readPerson.handler(({ context, input }) => selectPerson(context.tx, context.actor, input.id));

const createPerson = api.people.createPerson.handler(({ context, input }) => insertPerson(context.tx, context.actor, input));

const savePerson = api.people.savePerson.handler(({ context, input }) => updatePerson(context.tx, context.actor, input));

const retirePerson = api.people.retirePerson.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const saved = await updatePerson(tx, actor, { id: input.id, revision: input.revision, retiredOn: input.on });
  if (input.on !== null) {
    await requireAnotherAdministrator(tx, actor, { personId: input.id });
    await endAppointmentsOf(tx, actor, input.id, input.on);
    await deleteOpenInvitations(tx, actor, [input.id]);
  }
  return saved;
});

const importPeople = api.people.importPeople.handler(({ context, input }) => importPeopleRows(context, input));

export const personRoutes = { listPeople, readPerson, createPerson, savePerson, retirePerson, importPeople };
