export { type OperationHandler, type OperationKind, setOperationKinds } from './kinds.ts';
export { RecordStateText } from './record-state.tsx';
export { type OutboxItem, useOutbox } from './state.ts';
export { type LocalRecordOptions, type LocalRecordView, type RecordState, useLocalRecord } from './use-local-record.ts';
