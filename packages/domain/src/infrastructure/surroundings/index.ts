export * from './contract.ts';
export * from './focus.ts';
export * from './material-in-use.ts';
export * from './pulse.ts';
export * from './pulse-figures.ts';
export * from './roadblock.ts';
export * from './vision.ts';
export * from './who.ts';
