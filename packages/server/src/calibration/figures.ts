import type { Round } from '@trellis/domain/calibration';
import { type ObserverFigures, type RoundScores, roundDrift } from '@trellis/domain/calibration/figures';
import type { Actor, Tx } from '../platform/db/index.ts';
import { selectNames } from './names.ts';
import { rememberedFigures } from './remembered-figures.ts';
import { selectAuthors, selectRevealedScores } from './revealed.ts';
import { selectOptionalRoundRow } from './round-row.ts';
import { selectAgreed } from './store-agreed.ts';
import { selectRound } from './store-round.ts';

/** What a round has revealed, and who stands behind which observer as far as the asker may know. */
interface Revealed {
  round: Round;
  scores: RoundScores;
  /** appointments by observer */
  people: ReadonlyMap<string, string>;
}

/** Figures of a round as the asker may read them. @throws NOT_FOUND */
export async function selectFigures(tx: Tx, actor: Actor, id: string) {
  const now = await selectRevealed(tx, actor, await selectRound(tx, actor, id));
  const { figures, observers } = rememberedFigures(now.scores);
  const before = await selectBefore(tx, actor, now.round);
  const earlier = before && rememberedFigures(before.scores);
  const names = await selectNames(tx, actor, [...now.people.values()]);
  const nameOf = (observer: string) => names.get(now.people.get(observer) ?? '') ?? null;
  return {
    figures,
    mine: mineOf(actor, now, observers),
    observers: now.round.mine.leads ? observers.map(({ observer, scales }) => ({ name: nameOf(observer), scales })) : null,
    before: before && earlier ? { ...beforeWords(before.round, now.round), figures: earlier.figures, mine: mineOf(actor, before, earlier.observers) } : null,
    drift: before?.round.mine.leads && now.round.mine.leads ? driftOf(before, now, names) : null,
  };
}

async function selectRevealed(tx: Tx, actor: Actor, round: Round): Promise<Revealed> {
  const lessons = round.lessons.filter((lesson) => lesson.state !== 'gathering').map((lesson) => lesson.id);
  const scores = await selectRevealedScores(tx, actor, lessons);
  const authors = await selectAuthors(tx, actor, lessons);
  const observers = [...new Set(scores.map((score) => score.observer))].sort();
  return {
    round,
    scores: {
      indicators: round.indicators,
      lessons,
      observers,
      scores,
      agreed: (await selectAgreed(tx, actor, lessons)).map(({ lessonId, indicatorId, score }) => ({ lessonId, indicatorId, value: score.value })),
    },
    people: new Map(scores.flatMap(({ observer, sheetId }) => (authors.has(sheetId) ? [[observer, authors.get(sheetId) ?? ''] as const] : []))),
  };
}

async function selectBefore(tx: Tx, actor: Actor, { follows }: Round): Promise<Revealed | null> {
  const row = follows && (await selectOptionalRoundRow(tx, actor, follows.id));
  return row ? selectRevealed(tx, actor, await selectRound(tx, actor, row.id)) : null;
}

function beforeWords(before: Round, now: Round) {
  return { id: before.id, title: before.title, on: before.on, sameRubric: before.rubric.versionId === now.rubric.versionId };
}

function mineOf(actor: Actor, { people }: Revealed, observers: readonly ObserverFigures[]): ObserverFigures['scales'] | null {
  return observers.find(({ observer }) => people.get(observer) === actor.appointmentId)?.scales ?? null;
}

/** Drift of those who scored in both rounds: whoever leads both knows who they are. */
function driftOf(before: Revealed, now: Revealed, names: ReadonlyMap<string, string>) {
  if (before.round.rubric.versionId !== now.round.rubric.versionId) return null;
  const scales = roundDrift(byPerson(before), byPerson(now));
  const known = [...now.people.values()].map((appointmentId) => [appointmentId, names.get(appointmentId) ?? null] as const);
  return { scales, names: Object.fromEntries(known) };
}

/** The same scores, each observer known by the appointment. */
function byPerson({ scores, people }: Revealed): RoundScores {
  const personOf = (observer: string) => people.get(observer) ?? observer;
  return {
    ...scores,
    observers: scores.observers.map(personOf),
    scores: scores.scores.map((score) => ({ ...score, observer: personOf(score.observer) })),
  };
}
