export { api, client } from './client.ts';
export { fieldProblem, type Problem, problemOf, Refusal } from './problem.ts';
export { queryClient } from './query-client.ts';
