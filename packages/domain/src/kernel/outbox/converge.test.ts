import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Version } from './receipt.ts';
import { Device } from './testing/device.ts';
import { type Form, type FormOperation, Hub } from './testing/hub.ts';

const people = ['ana', 'laverne'] as const;
const records = ['room 1', 'room 2'] as const;
const deviceNames = ['phone', 'tablet', 'laptop'] as const;

type Event =
  | { kind: 'signIn'; device: number; person: number }
  | { kind: 'signOut' | 'expire' | 'crash'; device: number }
  | { kind: 'type'; device: number; record: number; field: keyof Form }
  | { kind: 'commit' | 'read'; device: number; record: number }
  | { kind: 'shows'; read: number }
  | { kind: 'send'; device: number; record: number; hasty: number | null }
  | { kind: 'deliver'; message: number; keepCopy: boolean }
  | { kind: 'lose'; message: number }
  | { kind: 'answer'; device: number }
  | { kind: 'choose'; device: number; record: number; mine: boolean };

const longest = 120;
const device = fc.nat({ max: deviceNames.length - 1 });
const record = fc.nat({ max: records.length - 1 });
const person = fc.nat({ max: people.length - 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('signIn' as const), device, person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('signOut' as const, 'expire' as const, 'crash' as const), device }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), device, record, field: fc.constantFrom('note' as const, 'score' as const) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('commit' as const), device, record }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), device, record }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('shows' as const), read: fc.nat() }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('send' as const), device, record, hasty: fc.option(fc.nat({ max: 3 })) }) },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('deliver' as const), message: fc.nat(), keepCopy: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lose' as const), message: fc.nat() }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer' as const), device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), device, record, mine: fc.boolean() }) },
);
/** How many devices and records a run is about: a single one sees long chains, several see each other. */
const crowd = fc.record({ devices: fc.integer({ min: 1, max: deviceNames.length }), records: fc.integer({ min: 1, max: records.length }) });
/** Most runs end nobody's appointment; the others end one somewhere. */
const ending = fc.option(fc.record({ at: fc.nat({ max: longest }), person }), { freq: 2 });

interface Message {
  device: number;
  sender: string;
  /** the session that the request carried was still good */
  session: boolean;
  operation: FormOperation;
}

/** Three devices, two people who share them, one server, and a network that loses, repeats, delays and swaps. */
class World {
  readonly hub = new Hub();
  readonly devices = deviceNames.map((name) => new Device(name));
  network: Message[] = [];
  /** answers that reached a page and were not handled yet: a crash forgets them */
  inbox = new Map<number, { sender: string; operation: FormOperation }[]>();
  /** everything that devices sent, by id: what they made it of */
  readonly made = new Map<string, FormOperation>();
  /** the newest text that each person typed into each field on each device */
  readonly lastTyped = new Map<string, { person: string; record: string; field: keyof Form; text: string }>();
  /** who typed which text on which device, over which text */
  readonly typedBy = new Map<string, { person: string; device: number; over: string }>();
  /** answers to pages that read a record, on their way */
  readonly reads: { device: number; person: string; record: string; current: Version<Form> | null }[] = [];
  /** operations that a device was told are safe */
  readonly acknowledged = new Map<string, FormOperation>();
  /** operations with which somebody chose their own version, having seen the other */
  readonly chosen = new Set<string>();
  #texts = 0;

  run(event: Event): void {
    switch (event.kind) {
      case 'signIn': {
        const on = this.devices[event.device]!;
        on.account = people[event.person]!;
        on.session = true;
        return;
      }
      case 'signOut':
        this.devices[event.device]!.account = null;
        this.inbox.delete(event.device);
        return;
      case 'expire':
        this.devices[event.device]!.session = false;
        return;
      case 'crash':
        this.inbox.delete(event.device);
        return;
      case 'shows': {
        const [read] = this.reads.splice(this.reads.length > 0 ? event.read % this.reads.length : 0, 1);
        if (read && this.devices[read.device]!.account === read.person) this.devices[read.device]!.refresh(read.record, read.current);
        return;
      }
      case 'deliver':
        if (this.network.length > 0) this.deliver(event.message % this.network.length, event.keepCopy);
        return;
      case 'lose':
        if (this.network.length > 0) this.network.splice(event.message % this.network.length, 1);
        return;
      case 'answer':
        this.handleAnswer(event.device);
        return;
      default:
        if (this.devices[event.device]!.account !== null) this.write(event);
    }
  }

  write(event: Extract<Event, { record: number }>): void {
    const on = this.devices[event.device]!;
    const name = records[event.record]!;
    if (event.kind === 'type') this.type(event.device, name, event.field);
    else if (event.kind === 'commit') on.commit(name);
    else if (event.kind === 'read' && on.session) this.reads.push({ device: event.device, person: on.account!, record: name, current: this.hub.read(name) });
    else if (event.kind === 'send') this.send(event.device, name, event.hasty);
    else if (event.kind === 'choose' && on.hasChoice(name)) {
      // taking the other version drops drafts, on purpose; here every text is looked for, so it is chosen without any
      if (event.mine) this.chosen.add(on.chooseMine(name));
      else if (Object.keys(on.record(on.account!, name).drafts).length === 0) on.chooseTheirs(name);
    }
  }

  type(index: number, name: string, field: keyof Form): void {
    const on = this.devices[index]!;
    this.#texts += 1;
    const text = `${on.account} ${this.#texts}`;
    const over = on.shown(name)[field];
    on.type(name, { [field]: text });
    expect(on.shown(name)[field]).toBe(text);
    this.lastTyped.set(`${index}/${on.account}/${name}/${field}`, { person: on.account!, record: name, field, text });
    this.typedBy.set(text, { person: on.account!, device: index, over });
  }

  send(index: number, name: string, hasty: number | null): void {
    const on = this.devices[index]!;
    const operation = on.send(name, hasty);
    if (!operation) return;
    const before = this.made.get(operation.id);
    if (before) expect(operation).toEqual(before);
    this.made.set(operation.id, operation);
    this.network.push({ device: index, sender: on.account!, session: on.session, operation });
  }

  deliver(at: number, keepCopy: boolean): void {
    const message = this.network[at]!;
    if (!keepCopy) this.network.splice(at, 1);
    if (!message.session) return;
    const answer = this.hub.receive(message.sender, message.operation);
    if (answer === 'taken') throw new Error('No device gives an id twice.');
    const on = this.devices[message.device]!;
    if (on.account === message.sender) {
      this.inbox.set(message.device, [...(this.inbox.get(message.device) ?? []), { sender: message.sender, operation: message.operation }]);
    }
  }

  handleAnswer(index: number): void {
    const [first, ...rest] = this.inbox.get(index) ?? [];
    if (!first) return;
    this.inbox.set(index, rest);
    const receipt = this.hub.receive(first.sender, first.operation);
    if (receipt === 'taken') throw new Error('No device gives an id twice.');
    this.devices[index]!.answer(first.sender, first.operation.recordId, first.operation.id, { kind: 'receipt', receipt });
    const stillHere = this.devices[index]!.record(first.sender, first.operation.recordId).queue.some(({ operation }) => operation.id === first.operation.id);
    if (receipt.outcome === 'accepted') expect(stillHere).toBe(false);
    if (receipt.outcome === 'held') expect(stillHere).toBe(true);
    if (receipt.outcome !== 'held') this.acknowledged.set(`${first.sender}/${first.operation.id}`, first.operation);
  }

  /** Whether the operation's author, on the device that made it, saw this text in the field and typed over it. */
  isTypedOver(operation: FormOperation, field: keyof Form, before: string): boolean {
    for (let text = operation.content[field]; text !== before; ) {
      const typing = this.typedBy.get(text);
      if (typing?.person !== operation.author || deviceNames[typing.device] !== operation.id.split('-')[0]) return false;
      text = typing.over;
    }
    return true;
  }

  /** Everybody comes back online on every device and sends what is left, until nothing moves. */
  settle(): void {
    for (let round = 0; round < 40; round++) {
      let moved = false;
      for (const [index, on] of this.devices.entries()) {
        for (const who of people) {
          on.account = who;
          on.session = true;
          for (const name of records) {
            on.commit(name);
            const queued = on.record(who, name).queue.length;
            for (let tries = 0; tries <= queued; tries++) {
              this.send(index, name, null);
              while (this.network.length > 0) this.deliver(0, false);
              while ((this.inbox.get(index) ?? []).length > 0) this.handleAnswer(index);
            }
            on.refresh(name, this.hub.read(name));
            if (on.hasChoice(name)) {
              this.chosen.add(on.chooseMine(name));
              moved = true;
            }
            if (on.record(who, name).queue.some(({ state }) => state === 'waiting')) moved = true;
          }
        }
      }
      if (!moved) return;
    }
    throw new Error('It does not come to rest.');
  }
}

const contentsOf = (hub: Hub, who: string) => [...hub.kept.values()].filter(({ operation }) => operation.author === who).map(({ operation }) => operation);

test('Whatever the order of edits, sends, lost answers, repeats, crashes and sign-outs: one state, and nothing acknowledged or typed is lost', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: longest, size: 'max' }), crowd, ending, (events, { devices, records: forms }, end) => {
      const world = new World();
      for (const [at, each] of events.entries()) {
        if (end?.at === at) world.hub.ended.add(people[end.person]!);
        const narrowed = { ...each, ...('device' in each && { device: each.device % devices }), ...('record' in each && { record: each.record % forms }) };
        world.run(narrowed as Event);
      }
      world.settle();
      const { hub } = world;

      // what a device was told is safe lies at the server as it was made
      for (const [key, operation] of world.acknowledged) expect(hub.kept.get(key)?.operation).toEqual(operation);
      // the newest text of every field that anybody typed is there: current, beside, or kept apart for its author
      for (const { person, record, field, text } of world.lastTyped.values()) {
        expect(contentsOf(hub, person).some(({ recordId, content }) => recordId === record && content[field] === text)).toBe(true);
      }
      // nothing was written twice, or under another name
      expect(new Set([...hub.kept.values()].map(({ operation }) => operation.id)).size).toBe(hub.kept.size);
      for (const { sender, operation } of hub.kept.values()) expect(operation.author).toBe(sender);
      for (const entry of hub.kept.values()) expect(entry.outcome).not.toBe('held');
      // whoever writes alone, on one device, sees no conflict; whoever has no part in it any more writes nothing into the record
      for (const name of records) {
        const all = [...hub.kept.values()].filter(({ operation }) => operation.recordId === name);
        const writers = new Set(all.map(({ operation }) => `${operation.author} ${operation.id.split('-')[0]}`));
        if (writers.size === 1 && end === null) expect(all.every(({ outcome }) => outcome === 'accepted')).toBe(true);
      }
      expect([...hub.kept.values()].filter(({ wasEnded }) => wasEnded).every(({ outcome }) => outcome === 'quarantined')).toBe(true);
      // a revision differs from the one before only where its author typed over what stood there: nobody's text was replaced unseen
      for (const revisions of hub.records.values()) {
        for (const [at, { operation, revision }] of revisions.entries()) {
          expect(revision).toBe(at + 1);
          const before = revisions[at - 1]?.operation.content ?? { note: '', score: '' };
          for (const field of ['note', 'score'] as const) {
            if (operation.content[field] === before[field] || world.chosen.has(operation.id)) continue;
            expect(world.isTypedOver(operation, field, before[field])).toBe(true);
          }
        }
      }
      // every device shows what the server has, but for what is kept apart
      for (const on of world.devices) {
        for (const who of people) {
          on.account = who;
          for (const name of records) {
            const local = on.record(who, name);
            expect(local.queue.every(({ state }) => state === 'quarantined')).toBe(true);
            if (local.queue.length > 0) continue;
            const current = hub.read(name);
            if (!current) continue;
            on.refresh(name, current);
            expect(on.shown(name)).toEqual(current.content);
          }
        }
      }
    }),
    { numRuns: 2000 },
  );
});
