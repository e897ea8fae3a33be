import { rubricPages } from './rubrics/index.ts';

export const pages = [...rubricPages];
