import type { Evidence } from '@trellis/domain/infrastructure';
import { stein } from './sources.ts';

/** Retellings of what the study rests on, in our own words, each with its place in the study. */
export const fromArtifact = (place: string, text: string): Evidence => ({ kind: 'artifact', text, source: stein(place) });
export const fromInterview = (place: string, text: string): Evidence => ({ kind: 'interview', text, source: stein(place) });
export const fromObservation = (place: string, text: string): Evidence => ({ kind: 'observation', text, source: stein(place) });
export const fromRecord = (place: string, text: string): Evidence => ({ kind: 'record', text, source: stein(place) });
