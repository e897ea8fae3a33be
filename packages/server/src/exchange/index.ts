export { type Columns, type CsvRow, type CsvTable, parseCsv, UnreadableFile } from './csv.ts';
export { exchangeRoutes } from './routes.ts';
export { type ImportPlan, runImport } from './run-import.ts';
