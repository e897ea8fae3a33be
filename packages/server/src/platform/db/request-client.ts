import type { Writable } from 'node:stream';
import pg from 'pg';
import { preparedName } from './prepared.ts';

/**
 * The connection that requests use. What is asked without waiting for an answer in between travels in one piece
 * (a round trip costs more than most statements), and prepared statements go by their name. The server answers in the
 * order of asking; in a transaction that failed it refuses whatever was sent behind the failure.
 */
export class RequestClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's overloads, passed on as they come
  override query(text: any, values?: any, callback?: any): any {
    // everything that this turn of the event loop asks leaves in one write
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const name = typeof text === 'string' && values !== undefined ? preparedName(text) : undefined;
    return name === undefined ? super.query(text, values, callback) : super.query({ name, text, values }, callback);
  }
}
