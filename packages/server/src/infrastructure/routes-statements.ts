import type { Decision, StatementKind } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api } from '../platform/http/api.ts';
import { removeStatement as remove, type StatementValue, saveStatement } from './change-statement.ts';
import { selectDesign, selectOpenDesign } from './store-design.ts';
import { selectNames } from './store-names.ts';
import { selectSections } from './store-section.ts';
import { presentStatement, selectStatements } from './store-statement.ts';

const listStatements = api.infrastructure.listStatements.handler(async ({ context: { tx, actor }, input }) => {
  await selectDesign(tx, actor, input.designId);
  const rows = (await selectStatements(tx, actor, input.designId)).filter((row) => !row.removed);
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.by_appointment),
  );
  const of = <K extends StatementKind>(kind: K) => rows.filter((row) => row.kind === kind).map((row) => presentStatement<K>(row, names));
  return {
    mandates: of('mandate'),
    spheres: of('sphere'),
    features: of('feature'),
    decisions: of('decision'),
    sections: await selectSections(tx, actor, input.designId),
  };
});

const saveMandate = api.infrastructure.saveMandate.handler(({ context: { tx, actor }, input }) =>
  save<'mandate'>(tx, actor, input, { kind: 'mandate', value: input.value }),
);
const saveSphere = api.infrastructure.saveSphere.handler(({ context: { tx, actor }, input }) =>
  save<'sphere'>(tx, actor, input, { kind: 'sphere', value: input.value }),
);
const saveFeature = api.infrastructure.saveFeature.handler(({ context: { tx, actor }, input }) =>
  save<'feature'>(tx, actor, input, { kind: 'feature', value: input.value }),
);

const saveDecision = api.infrastructure.saveDecision.handler(({ context: { tx, actor }, input }) => {
  const value: Decision = { ...input.value, by: actor.personName, on: actor.today };
  return save<'decision'>(tx, actor, input, { kind: 'decision', value });
});

const removeStatement = api.infrastructure.removeStatement.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return { id: input.id, revision: await remove(tx, actor, design, input.id, input.revision, false) };
});

const removeDecision = api.infrastructure.removeDecision.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return { id: input.id, revision: await remove(tx, actor, design, input.id, input.revision, true) };
});

export const statementRoutes = { listStatements, saveMandate, saveSphere, saveFeature, saveDecision, removeStatement, removeDecision };

interface Saved {
  designId: string;
  id: string;
  revision: number | null;
}

async function save<K extends StatementKind>(tx: Tx, actor: Actor, { designId, id, revision }: Saved, statement: StatementValue) {
  const row = await saveStatement(tx, actor, await selectOpenDesign(tx, actor, designId), { id, revision, statement });
  return presentStatement<K>(row, await selectNames(tx, actor, [row.by_appointment]));
}
