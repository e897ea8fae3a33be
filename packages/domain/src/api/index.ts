import { accessContract } from '../access/contract.ts';
import { practiceContract } from '../practice/contract.ts';

/** Every operation of the system: the web app, the command line's remote use and the OpenAPI document come from this. */
export const contract = {
  access: accessContract,
  practice: practiceContract,
};
export type Contract = typeof contract;
