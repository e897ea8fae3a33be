export * from './contract.ts';
export * from './figures-contract.ts';
export * from './import.ts';
export * from './project.ts';
export * from './second-coding.ts';
export * from './unit.ts';
