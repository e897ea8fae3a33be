export * from './debrief.ts';
export * from './names-in.ts';
export * from './report.ts';
export * from './report-figure.ts';
export * from './report-hints.ts';
export * from './score-counts.ts';
export * from './side-by-side.ts';
