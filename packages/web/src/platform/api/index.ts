export { api, client } from './client.ts';
export { fieldProblem, type Problem, problemOf, Refusal } from './problem.ts';
export { queryClient } from './query-client.ts';
export { useChange } from './use-change.ts';
export { useRevised } from './use-revised.ts';
