export * from './contract.ts';
export * from './district.ts';
export * from './places.ts';
export * from './school-rows.ts';
export * from './set-up.ts';
export * from './terms.ts';
export * from './weeks.ts';
export * from './years.ts';
