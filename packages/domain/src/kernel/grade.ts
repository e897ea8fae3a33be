import { z } from 'zod';

/** A grade as US schools name it. */
export const Grade = z.enum(['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
export type Grade = z.infer<typeof Grade>;
