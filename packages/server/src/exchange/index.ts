export { type Columns, type CsvRecord, type CsvRow, type CsvTable, parseCsv, parseRecords, UnreadableFile } from './csv.ts';
export { exchangeRoutes } from './routes.ts';
export { type ImportPlan, runImport } from './run-import.ts';
