import fc from 'fast-check';

/**
 * Property tests draw the same cases every time, so that what was green stays green until somebody changes something. To look for
 * cases that nobody has met: `PROPERTY_SEED=random npm test`, or a seed of your own; a failure prints its seed.
 */
const given = process.env.PROPERTY_SEED ?? '20261128';
if (given !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(given, 10) });
