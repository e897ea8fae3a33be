import { standardsPages } from './standards/index.ts';

export const pages = [...standardsPages];
