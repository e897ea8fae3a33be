import { rubricPages } from './rubrics/index.ts';
import { standardsPages } from './standards/index.ts';

export const pages = [...rubricPages, ...standardsPages];
