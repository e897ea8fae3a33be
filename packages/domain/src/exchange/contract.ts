import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { ImportKind, ImportRun, RowProblem } from './import.ts';

const tags = ['Exchange'];
const offset = z.number().int().min(0).default(0);

export const exchangeContract = {
  listImports: operation('district.read')
    .route({ method: 'GET', path: '/imports', tags, summary: 'Imports of the kinds that this role may bring in, newest first, 50 a page' })
    .input(z.object({ kind: ImportKind.optional(), offset }))
    .output(z.object({ rows: z.array(ImportRun), total: z.number().int() })),
  readImport: operation('district.read')
    .route({ method: 'GET', path: '/imports/{id}', tags, summary: 'One import with its problems by line, 500 at a time' })
    .input(z.object({ id: Id, offset }))
    .output(z.object({ run: ImportRun, problems: z.array(RowProblem) })),
};
