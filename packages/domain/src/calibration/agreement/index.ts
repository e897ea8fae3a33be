export { agreementReport } from './agreement-report.ts';
export * from './calibration-report.ts';
export * from './drift-between.ts';
export * from './figure.ts';
export * from './leniency-of.ts';
export * from './report.ts';
export type { AgreementInput } from './scores.ts';
export * from './statistic-name.ts';
