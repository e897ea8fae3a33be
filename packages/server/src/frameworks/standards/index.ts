export { importCase, readReport } from './import-case.ts';
export { standardsRoutes } from './routes.ts';
