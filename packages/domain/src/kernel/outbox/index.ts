export * from './decide-receipt.ts';
export * from './local-record.ts';
export * from './operation.ts';
export * from './receipt.ts';
export * from './upcast.ts';
