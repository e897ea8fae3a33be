import type { client } from '../../platform/api/index.ts';

/** Everything that the figures of a round say to whoever asks. */
export type Figures = Awaited<ReturnType<typeof client.calibration.readFigures>>;
