/** What people call the thing in their hand. */
function deviceWord(device: { touch: boolean; shortSide: number }): 'phone' | 'tablet' | 'computer' {
  if (!device.touch) return 'computer';
  return device.shortSide < 600 ? 'phone' : 'tablet';
}

/** The device that this page is on. */
export const thisDevice = (): string => deviceWord({ touch: matchMedia('(pointer: coarse)').matches, shortSide: Math.min(screen.width, screen.height) });
