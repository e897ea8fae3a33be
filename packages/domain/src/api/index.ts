import { accessContract } from '../access/contract.ts';
import { infrastructureContract } from '../infrastructure/contract/index.ts';
import { practiceContract } from '../practice/contract.ts';

/** Every operation of the system: the web app, the command line's remote use and the OpenAPI document come from this. */
export const contract = {
  access: accessContract,
  infrastructure: infrastructureContract,
  practice: practiceContract,
};
export type Contract = typeof contract;
