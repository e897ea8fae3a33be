export * from './debrief.ts';
export * from './report.ts';
export * from './side-by-side.ts';
