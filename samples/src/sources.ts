/** The published sources, as they are cited beside figures and evidence. */
export const references = {
  'Stein 2022':
    'Stein, A. (2022). Educational infrastructure and instructional coaching: A study of coaching practice in two school districts. Doctoral dissertation, Northwestern University.',
  'Stein & Stipek 2022':
    'Stein, A., & Stipek, D. (2022). Building infrastructure to support coaching programs in school districts. Policy brief, Development and Research in Early Mathematics Education.',
  'Kochmanski et al. 2025':
    'Kochmanski, N., Holt Wilson, P., Rhodes, G., & Recore, J. (2025). Examining district mathematics leaders’ support for school-based mathematics coaches. NCSM Journal, 26(1).',
} as const;

/** A place in the dissertation: `stein('ch. 6, table 9')`. */
export const stein = (place: string): string => `Stein 2022, ${place}`;
