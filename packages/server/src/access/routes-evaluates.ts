import { api } from '../platform/http/api.ts';
import { overrideEvaluates as override } from './override-evaluates.ts';
import { selectEvaluates, selectMyEvaluators, selectOptionalYearInForce } from './store-evaluates.ts';
import { noticeToTeachers } from './tell-teachers.ts';

const listEvaluates = api.access.listEvaluates.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const schoolYearId = input.schoolYearId ?? (await selectOptionalYearInForce(tx, actor));
  if (!schoolYearId) return { rows: [], total: 0 };
  return selectEvaluates(tx, actor, { ...input, schoolYearId });
});

const overrideEvaluates = api.access.overrideEvaluates.handler(async ({ context, input }) => {
  const { tx, actor, services } = context;
  const { id, suspended, teacherIds } = await override(tx, actor, input);
  context.afterCommit(await noticeToTeachers(tx, actor, services, teacherIds));
  return { id, suspended };
});

const myEvaluators = api.access.myEvaluators.handler(({ context }) => selectMyEvaluators(context.tx, context.actor));

export const evaluatesRoutes = { listEvaluates, overrideEvaluates, myEvaluators };
