import { describe, expect, it } from 'vitest';
import { Signals } from './signals.ts';

describe('Signals', () => {
  it('begin with the version as it is, and go on with each change of the topic', async () => {
    const signals = new Signals();
    signals.publish('a');
    const heard = signals.follow('a', undefined);
    expect(await heard.next()).toEqual({ done: false, value: { version: 1 } });
    signals.publish('b');
    signals.publish('a');
    expect(await heard.next()).toEqual({ done: false, value: { version: 3 } });
  });

  it('lose nothing that is published while the listener fetches; many are one', async () => {
    const signals = new Signals();
    const heard = signals.follow('a', undefined);
    await heard.next();
    signals.publish('a');
    signals.publish('a');
    expect(await heard.next()).toEqual({ done: false, value: { version: 2 } });
  });

  it('end when the listener goes, and for everybody when the server closes', async () => {
    const signals = new Signals();
    const gone = new AbortController();
    const [one, other] = [signals.follow('a', gone.signal), signals.follow('a', undefined)];
    await Promise.all([one.next(), other.next()]);
    const [first, second] = [one.next(), other.next()];
    gone.abort();
    expect((await first).done).toBe(true);
    signals.close();
    expect((await second).done).toBe(true);
    expect((await signals.follow('a', undefined).next()).done).toBe(true);
  });
});
