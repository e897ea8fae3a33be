/** What work answers, and how long it took in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

/** Whole seconds since a moment of `performance.now()`. */
export function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0);
}

/** Prints a result; one beyond its limit makes the benchmark fail. */
export function verdict(sentence: string, kept: boolean): void {
  console.log(`${sentence}${kept ? '' : '  — over the limit'}`);
  if (!kept) process.exitCode = 1;
}
