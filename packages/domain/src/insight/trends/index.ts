export * from './cells.ts';
export * from './closed-terms.ts';
export * from './content.ts';
export * from './contract.ts';
export * from './figures.ts';
export * from './grade-band.ts';
export * from './year.ts';
