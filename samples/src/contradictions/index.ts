import type { Contradiction } from '../types.ts';
import { aboutFacts } from './facts.ts';
import { aboutPractice } from './practice.ts';
import { aboutRatings } from './ratings.ts';

/** Every place at which the sources contradict themselves or leave a rule open, and what is done about it here. */
export const contradictions: readonly Contradiction[] = [...aboutRatings, ...aboutPractice, ...aboutFacts];
