import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../log/index.ts';
import { createMailer, type Mailer } from '../mail/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type Mailbox, openMailbox } from '../testing/mailbox.ts';
import { createSignIn, type SignIn } from './index.ts';

const origin = 'http://localhost:3000';
const email = 'ana.ruiz@example.test';
const password = 'seven rivers run north';

let database: TestDatabase;
let mailbox: Mailbox;
let mail: Mailer;
let signIn: SignIn;

beforeAll(async () => {
  database = await createTestDatabase();
  mailbox = await openMailbox();
  mail = createMailer({ smtpUrl: mailbox.url, from: 'Trellis <trellis@example.test>', dataFolder: '/nowhere', log: createLogger('silent') });
  signIn = createSignIn({
    pool: database.pools.signIn,
    secret: 'a secret for tests that is long enough',
    config: { publicUrl: origin, mode: 'production' },
    mail,
  });
  await signIn.createAccount({ email, name: 'Ana Ruiz', password });
});
afterAll(async () => {
  mail?.close();
  await mailbox?.close();
  await database?.close();
});

async function post(path: string, body: object, cookie = ''): Promise<Response> {
  return signIn.handler(
    new Request(`${origin}/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin, cookie }, body: JSON.stringify(body) }),
  );
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** RFC 6238 with the secret of an otpauth address, for the present half minute. */
function codeFor(address: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = new URL(address).searchParams.get('secret') ?? '';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('signing in', () => {
  it('opens with the right password, not with a wrong one, and nobody makes an account unasked', async () => {
    const wrong = await post('/sign-in/email', { email, password: 'seven rivers run south' });
    expect(wrong.status).toBe(401);
    const right = await post('/sign-in/email', { email, password });
    expect(right.status).toBe(200);
    const account = await signIn.selectOptionalAccount(cookieOf(right));
    expect(account).toMatchObject({ email, twoFactor: false });
    const unasked = await post('/sign-up/email', { email: 'somebody@example.test', password, name: 'Somebody' });
    expect(unasked.ok).toBe(false);
  });

  it('ends with signing out', async () => {
    const cookie = cookieOf(await post('/sign-in/email', { email, password }));
    expect(await signIn.selectOptionalAccount(cookie)).not.toBeNull();
    expect((await post('/sign-out', {}, cookie)).status).toBe(200);
    expect(await signIn.selectOptionalAccount(cookie)).toBeNull();
  });

  it('lists the sessions of a person, who can end one of them', async () => {
    const phone = cookieOf(await post('/sign-in/email', { email, password }));
    const desk = cookieOf(await post('/sign-in/email', { email, password }));
    expect(await signIn.selectOptionalAccount(phone)).not.toBeNull();
    const list = await signIn.handler(new Request(`${origin}/api/auth/list-sessions`, { headers: { cookie: desk } }));
    const sessions = (await list.json()) as { token: string }[];
    const lost = sessions.find((session) => decodeURIComponent(phone).includes(session.token));
    expect(lost).toBeDefined();
    expect((await post('/revoke-session', { token: lost?.token }, desk)).status).toBe(200);
    expect(await signIn.selectOptionalAccount(phone)).toBeNull();
    expect(await signIn.selectOptionalAccount(desk)).not.toBeNull();
  });

  it('asks for the second factor once it is on', async () => {
    const cookie = cookieOf(await post('/sign-in/email', { email, password }));
    const enabled = (await (await post('/two-factor/enable', { password }, cookie)).json()) as { totpURI: string };
    const first = await post('/two-factor/verify-totp', { code: codeFor(enabled.totpURI) }, cookie);
    expect(first.status).toBe(200);

    const half = await post('/sign-in/email', { email, password });
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    const pending = cookieOf(half);
    expect(await signIn.selectOptionalAccount(pending)).toBeNull();
    const whole = await post('/two-factor/verify-totp', { code: codeFor(enabled.totpURI) }, pending);
    expect(whole.status).toBe(200);
    expect(await signIn.selectOptionalAccount(cookieOf(whole))).toMatchObject({ twoFactor: true });
  });
});

describe('a password that is replaced', () => {
  it('ends the sessions at once', async () => {
    const id = await signIn.createAccount({ email: 'noor@example.test', name: 'Noor Haddad', password });
    const cookie = cookieOf(await post('/sign-in/email', { email: 'noor@example.test', password }));
    expect(await signIn.selectOptionalAccount(cookie)).toMatchObject({ id });
    await signIn.setPassword(id, 'nine bridges, two ferries');
    expect(await signIn.selectOptionalAccount(cookie)).toBeNull();
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link that comes by mail, once, and ends the sessions', async () => {
    await signIn.createAccount({ email: 'cole@example.test', name: 'Desmond Cole', password });
    const before = cookieOf(await post('/sign-in/email', { email: 'cole@example.test', password }));
    expect((await post('/request-password-reset', { email: 'cole@example.test', redirectTo: `${origin}/reset-password` })).status).toBe(200);
    await expect.poll(() => mailbox.messages.length).toBe(1);
    const [message] = mailbox.messages;
    expect(message?.to).toEqual(['cole@example.test']);
    const token = /reset-password\/([A-Za-z0-9_-]+)/.exec(message?.text ?? '')?.[1];
    expect((await post('/reset-password', { token, newPassword: 'nine bridges, one ferry' })).status).toBe(200);
    expect((await post('/reset-password', { token, newPassword: 'somebody else’s password' })).ok).toBe(false);
    expect(await signIn.selectOptionalAccount(before)).toBeNull();
    expect((await post('/sign-in/email', { email: 'cole@example.test', password: 'nine bridges, one ferry' })).status).toBe(200);
  });

  it('says the same for an address that nobody has', async () => {
    const response = await post('/request-password-reset', { email: 'nobody@example.test' });
    expect(response.status).toBe(200);
    expect(mailbox.messages).toHaveLength(1);
  });
});
