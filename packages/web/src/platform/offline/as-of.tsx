/** Says how old a kept answer is; draws nothing for one that the server gave just now. */
export function AsOf({ at }: { at: number | null }) {
  if (at === null) return null;
  return <span>As of {asOfWords(at)}, kept on this device.</span>;
}

/** A moment by the device's clock: `Sat 7:21 PM`. */
export const asOfWords = (at: number): string => new Date(at).toLocaleString('en-US', { weekday: 'short', hour: 'numeric', minute: '2-digit' });
