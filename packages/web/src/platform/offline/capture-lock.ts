/** Held by every page on which somebody captures; as long as it is, no new code takes over. */
export const captureLock = 'trellis capture';

/** What a page says to a worker with new code, when nobody captures. */
export const takeOver = 'take over';
