export { type Draft, DraftStore, drafts } from './draft-store.ts';
export { draftsChanged, useUnsentCount } from './use-unsent.ts';
