export { accessRoutes } from './routes.ts';
export { type SampleAccount, samplePeopleFile } from './store.ts';
