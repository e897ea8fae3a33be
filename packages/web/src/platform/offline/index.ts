export { AsOf } from './as-of.tsx';
export { useCaptureOpen } from './use-capture-open.ts';
export { type KeptResult, keepOffline, useKept } from './use-kept.ts';
