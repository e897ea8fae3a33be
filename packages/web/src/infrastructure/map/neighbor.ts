import type { Place } from './layout.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export const directionOf: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * The box that an arrow key goes to: the nearest on that side, where what is straight ahead is nearer than what is aside.
 * Null: there is none on that side.
 */
export function neighbor(places: ReadonlyMap<string, Place>, from: string, direction: Direction): string | null {
  const start = places.get(from);
  if (!start) return null;
  const sideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: { id: string; cost: number } | null = null;
  for (const [id, place] of places) {
    const ahead = sign * (sideways ? place.x - start.x : place.y - start.y);
    const aside = Math.abs(sideways ? place.y - start.y : place.x - start.x);
    if (id === from || ahead <= 0) continue;
    // as far aside as ahead counts as being on that side, more does not, unless nothing else is there
    const cost = ahead + 2 * aside + (aside > 2 * ahead ? 100_000 : 0);
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** On which side a line leaves one box for another. */
export function sideToward(from: Place, to: Place): Side {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dy) > Math.abs(dx) * 0.5) return dy > 0 ? 'bottom' : 'top';
  return dx > 0 ? 'right' : 'left';
}
