import { useEffect } from 'react';
import { captureLock } from './capture-lock.ts';

/** Says that somebody captures on this page: until it is left, in this tab and all others, the app's code does not change. */
export function useCaptureOpen(): void {
  useEffect(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    void navigator.locks?.request(captureLock, { mode: 'shared' }, () => promise);
    return resolve;
  }, []);
}
