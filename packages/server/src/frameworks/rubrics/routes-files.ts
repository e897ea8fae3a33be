import { api } from '../../platform/http/api.ts';
import { disposition } from '../../platform/http/disposition.ts';
import { exportVersion } from './export-rubric.ts';
import { importFile } from './import-rubric.ts';

const exportRubric = api.frameworks.exportRubric.handler(async ({ context: { tx, actor }, input }) => {
  const body = await exportVersion(tx, actor, input);
  return { headers: { 'content-disposition': disposition(body.name) }, body };
});

const importRubric = api.frameworks.importRubric.handler(({ context: { tx, actor }, input }) => importFile(tx, actor, input));

export const fileRoutes = { exportRubric, importRubric };
