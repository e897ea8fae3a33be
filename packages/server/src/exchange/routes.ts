import { api, problem } from '../platform/http/api.ts';
import { selectImportProblems, selectImportRuns, selectOptionalImportRun } from './store.ts';

const listImports = api.exchange.listImports.handler(({ context, input }) => selectImportRuns(context.tx, context.actor, input));

const readImport = api.exchange.readImport.handler(async ({ context, input }) => {
  const run = await selectOptionalImportRun(context.tx, context.actor, input.id);
  if (!run) throw problem('NOT_FOUND', 'no such import');
  const { contentHash: _, ...shown } = run;
  return { run: shown, problems: await selectImportProblems(context.tx, context.actor, input.id, input.offset) };
});

export const exchangeRoutes = { listImports, readImport };
