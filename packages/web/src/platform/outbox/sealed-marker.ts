/** Says, outside the seal, that texts of an account were sealed at a sign-out and wait for it. */
export const sealedMarker = (owner: string): string => `trellis.sealed/${owner}`;
