import { useEffect, useReducer } from 'react';

const second = 1000;

/** Seconds since a moment of the device's clock, at least 0; the page is drawn again every second. */
export function useElapsed(since: number): () => number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, second);
    return () => clearInterval(timer);
  }, []);
  return () => Math.min(86_400, Math.max(0, Math.floor((Date.now() - since) / second)));
}
