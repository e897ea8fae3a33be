/** The part of the load generator that the benchmarks use; it comes without types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      method: string;
      headers: Record<string, string>;
      body?: string;
      setupRequest?(request: Request): Request;
    }
    interface Options {
      url: string;
      connections: number;
      /** in seconds */
      duration: number;
      requests: Request[];
    }
    interface Result {
      '2xx': number;
      non2xx: number;
      errors: number;
      /** in seconds */
      duration: number;
      /** in milliseconds */
      latency: { p50: number; p99: number };
    }
  }
  /** its result, and before that an event for each answer with its time in milliseconds */
  function autocannon(
    options: autocannon.Options,
  ): Promise<autocannon.Result> & { on(event: 'response', heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void };
  export default autocannon;
}
