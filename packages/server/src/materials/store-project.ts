import { type CodingScope, type Grade, Settings, settingsOf } from '@trellis/domain/infrastructure';
import { type AgreementStanding, agreementStanding, type CodingKind, type CodingProject } from '@trellis/domain/materials';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectSecondCodings } from './store-second-coding.ts';

/** Codings of curricula and assessments by name, at most 200. */
export async function selectProjects(tx: Tx, actor: Actor, only: { kind?: CodingKind; id?: string }): Promise<CodingProject[]> {
  const rows = await tx
    .selectFrom('coding_project as p')
    .select(['p.id', 'p.kind', 'p.name', 'p.component_id', 'p.grades', 'p.scope_name', 'p.coded_whole', 'p.rates', 'p.agreement_note', 'p.revision'])
    .select([
      sql<number>`(select count(*) from coded_unit u where u.district_id = ${actor.districtId} and u.project_id = p.id)`.as('units'),
      sql<number>`(select count(*) from scope_standard s where s.district_id = ${actor.districtId} and s.project_id = p.id)`.as('standards'),
      // the adopted design of whichever subject holds it
      sql<string | null>`(select c.name from component c join design d on d.district_id = c.district_id and d.id = c.design_id
        where c.district_id = ${actor.districtId} and d.district_id = ${actor.districtId} and d.state = 'adopted' and c.id = p.component_id limit 1)`.as(
        'component',
      ),
    ])
    .where('p.district_id', '=', actor.districtId)
    .$if(only.kind !== undefined, (query) => query.where('p.kind', '=', only.kind ?? ''))
    .$if(only.id !== undefined, (query) => query.where('p.id', '=', only.id ?? ''))
    .orderBy('p.name')
    .orderBy('p.kind')
    .limit(200)
    .execute();
  const standings = await selectStandings(tx, actor, rows);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as CodingKind,
    name: row.name,
    component: row.component_id !== null && row.component !== null ? { id: row.component_id, name: row.component } : null,
    grades: row.grades as Grade[],
    scopeName: row.scope_name,
    codedWhole: row.coded_whole,
    rates: row.rates,
    agreementNote: row.agreement_note,
    agreement: standings.get(row.id) ?? 'none',
    units: row.units,
    standards: row.standards,
    revision: row.revision,
  }));
}

/** @throws NOT_FOUND */
export async function selectProject(tx: Tx, actor: Actor, id: string): Promise<CodingProject> {
  const [project] = await selectProjects(tx, actor, { id });
  if (!project) throw problem('NOT_FOUND', 'no such coding project');
  return project;
}

async function selectStandings(
  tx: Tx,
  actor: Actor,
  projects: readonly { id: string; agreement_note: string | null }[],
): Promise<Map<string, AgreementStanding>> {
  const rounds = await selectSecondCodings(tx, actor, { projectIds: projects.map((project) => project.id) });
  return new Map(
    projects.map(({ id, agreement_note }) => {
      const own = rounds.filter((round) => round.projectId === id);
      return [
        id,
        agreementStanding(
          agreement_note,
          own.map((round) => ({ finished: round.finishedOn !== null, unsettled: round.unsettled ?? 0 })),
        ),
      ];
    }),
  );
}

/** The standards in a project's scope, as they were listed. */
export async function selectStandards(tx: Tx, actor: Actor, projectId: string): Promise<CodingScope['standards']> {
  const rows = await tx
    .selectFrom('scope_standard')
    .select(['code', 'grade'])
    .where('district_id', '=', actor.districtId)
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ code: row.code, grade: row.grade as Grade }));
}

/** The choices that are ours, as the adopted design of the district's subject sets them; without one, the defaults. */
export async function selectSettings(tx: Tx, actor: Actor): Promise<Settings> {
  const row = await tx
    .selectFrom('design as d')
    .innerJoin('district as r', (join) => join.onRef('r.id', '=', 'd.district_id').onRef('r.subject', '=', 'd.subject'))
    .select('d.settings')
    .where('d.district_id', '=', actor.districtId)
    .where('r.id', '=', actor.districtId)
    .where('d.state', '=', 'adopted')
    .executeTakeFirst();
  return settingsOf({ settings: row?.settings ? Settings.parse(row.settings) : undefined });
}
