export { type NewRecord, type RecordAdder, useRecordAdder } from './add-record.ts';
export { type OperationHandler, type OperationKind, setOperationKinds } from './kinds.ts';
export { RecordStateText } from './record-state.tsx';
export type { RecordState } from './standing.ts';
export { type OutboxItem, useOutbox } from './state.ts';
export { type LocalRecordOptions, type LocalRecordView, useLocalRecord } from './use-local-record.ts';
