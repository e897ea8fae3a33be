import { isDeepStrictEqual } from 'node:util';
import { type Arrival, type OpenChoice, type RefreshPlan, type RefreshStep, refreshStep, refreshValue } from '@trellis/domain/infrastructure';
import { contentOf, sameContent } from './component-content.ts';
import { fieldChanges, flat, joined, sameStatement, standingOf, statementName } from './differences.ts';
import type { ComponentRow, DesignRow, LinkRow, StatementRow } from './rows.ts';
import { settingsOf } from './settings-of.ts';

interface Side {
  design: DesignRow;
  components: readonly ComponentRow[];
  statements: readonly StatementRow[];
  links: readonly LinkRow[];
}

/** One record of which the adopted one may have moved on. */
export interface Step<Row> {
  mine: Row | null;
  theirs: Row;
  step: RefreshStep;
  /** a statement under the same key that the draft made itself: only one of both can stand */
  twin: Row | null;
}

/** Everything that bringing a draft up to date has to look at; see `planOf` for what a person is shown. */
export interface RefreshSteps {
  components: Step<ComponentRow>[];
  statements: Step<StatementRow>[];
  linksIn: LinkRow[];
  linksOut: LinkRow[];
  settings: RefreshStep;
  blocked: ComponentRow[];
}

export function refreshSteps(draft: Side, adopted: Side): RefreshSteps {
  const keys = new Map(draft.components.map((row) => [row.key, row.id]));
  const components = steps(draft.components, adopted.components, (mine, theirs) => sameContent(contentOf(mine), contentOf(theirs))).filter(
    ({ mine, theirs }) => mine !== null || theirs.state === 'active',
  );
  const blocked = components.filter(({ mine, theirs }) => mine === null && keys.has(theirs.key)).map(({ theirs }) => theirs);
  const there = new Set([...draft.components, ...components.map(({ theirs }) => theirs)].map(({ id }) => id));
  for (const { id } of blocked) there.delete(id);
  const theirLinks = new Set(adopted.links.map(({ id }) => id));
  const myLinks = new Set(draft.links.map(({ id }) => id));
  return {
    components: components.filter(({ theirs }) => !blocked.includes(theirs)),
    statements: withTwins(steps(draft.statements, adopted.statements, sameStatement), draft.statements),
    linksIn: adopted.links.filter((link) => !myLinks.has(link.id) && there.has(link.from_id) && there.has(link.to_id)),
    linksOut: draft.links.filter((link) => link.copied && !theirLinks.has(link.id)),
    settings: refreshValue(draft.design.copied_settings, settingsOf(draft.design), settingsOf(adopted.design), isDeepStrictEqual),
    blocked,
  };
}

function steps<Row extends ComponentRow | StatementRow>(mine: readonly Row[], theirs: readonly Row[], same: (a: Row, b: Row) => boolean): Step<Row>[] {
  return joined(mine, theirs).flatMap(([one, other]) => {
    if (other === null) return [];
    const step = refreshStep(one && standingOf(one), other, one !== null && same(one, other));
    return step === 'stays' ? [] : [{ mine: one, theirs: other, step, twin: null }];
  });
}

function withTwins(all: readonly Step<StatementRow>[], mine: readonly StatementRow[]): Step<StatementRow>[] {
  const going = new Set(all.filter(({ theirs, step }) => theirs.removed && step === 'comes_in').map(({ theirs }) => theirs.id));
  const staying = new Map(mine.filter((row) => !row.removed && !going.has(row.id)).map((row) => [`${row.kind} ${row.key}`, row]));
  return all
    .filter((one) => one.mine !== null || !one.theirs.removed)
    .map((one) => {
      const twin = staying.get(`${one.theirs.kind} ${one.theirs.key}`) ?? null;
      return one.step === 'comes_in' && !one.theirs.removed && twin !== null && twin.id !== one.theirs.id ? { ...one, step: 'choose', twin } : one;
    });
}

/** What a person is shown of it. */
export function planOf(found: RefreshSteps, draft: Side, adopted: Side): Omit<RefreshPlan, 'adopted'> {
  const names = new Map([...draft.components, ...adopted.components].map((row) => [row.id, row.name]));
  const components = found.components.map((one) => ({ step: one.step, shown: componentShown(one), adoptedRevision: one.theirs.revision }));
  const statements = found.statements.map((one) => ({ step: one.step, shown: statementShown(one), adoptedRevision: one.theirs.revision }));
  const settings = { step: found.settings, shown: settingsShown(draft.design, adopted.design), adoptedRevision: adopted.design.revision };
  const links = [...found.linksIn.map((row) => ({ row, change: 'added' as const })), ...found.linksOut.map((row) => ({ row, change: 'removed' as const }))];
  const all = [...statements, ...components, settings];
  return {
    arrivals: [
      ...all.flatMap(({ step, shown }): Arrival[] => (step === 'comes_in' ? [shown] : [])),
      ...links.map(
        ({ row, change }): Arrival => ({
          record: 'link',
          id: row.id,
          kind: row.kind as 'uses',
          name: `${names.get(row.from_id)} → ${names.get(row.to_id)}`,
          change,
          fields: [],
        }),
      ),
    ],
    choices: all.flatMap(({ step, shown, adoptedRevision }): OpenChoice[] => (step === 'choose' ? [{ ...shown, adoptedRevision }] : [])),
    blocked: found.blocked.map((row) => ({
      id: row.id,
      name: row.name,
      reason: `This draft has another component under the key “${row.key}”, so this one cannot come in.`,
    })),
  };
}

function componentShown({ mine, theirs }: Step<ComponentRow>) {
  const change = mine === null ? 'added' : mine.state === theirs.state ? 'changed' : theirs.state === 'active' ? 'added' : 'removed';
  return {
    record: 'component' as const,
    id: theirs.id,
    kind: theirs.kind as 'vision',
    name: theirs.name,
    change: change as Arrival['change'],
    fields: mine === null ? [] : fieldChanges(flat(mine), flat(theirs)),
  };
}

function statementShown({ mine, theirs, twin }: Step<StatementRow>) {
  const other = mine?.removed === false ? mine : twin;
  const change = theirs.removed ? 'removed' : other ? 'changed' : 'added';
  return {
    record: 'statement' as const,
    id: theirs.id,
    kind: theirs.kind as 'mandate',
    name: statementName(theirs),
    change: change as Arrival['change'],
    fields: change === 'changed' ? fieldChanges(other!.detail as object, theirs.detail as object) : [],
  };
}

function settingsShown(draft: DesignRow, adopted: DesignRow) {
  return {
    record: 'settings' as const,
    id: draft.id,
    kind: 'settings' as const,
    name: 'Choices of Trellis',
    change: 'changed' as const,
    fields: fieldChanges(settingsOf(draft), settingsOf(adopted)),
  };
}
