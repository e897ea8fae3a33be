export { type ActorContext, api, conflict, open, problem, type RequestContext } from './api.ts';
export { openApiDocument } from './reference.ts';
export { createServer } from './server.ts';
export type { Services } from './services.ts';
