/**
 * Stops when told to by Ctrl-C or a service manager. npm passes Ctrl-C on, which the terminal has sent already: a second
 * signal must not cut the stopping short. `stop` bears being called again.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
