import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from './index.ts';

const data = { TRELLIS_DATA: tmpdir() };

describe('an empty environment', () => {
  it('is the demonstration on this machine', () => {
    expect(readConfig(data)).toMatchObject({
      mode: 'demonstration',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      logLevel: 'warn',
      notices: [],
    });
  });

  it('has a data folder for each mode', () => {
    const demonstration = readConfig({ HOME: tmpdir() });
    const production = readConfig({ HOME: tmpdir(), NODE_ENV: 'production' });
    expect(demonstration.dataFolder).toBe(resolve(demonstration.dataFolder));
    expect(demonstration.dataFolder).not.toBe(production.dataFolder);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'has one even where home cannot be written to, and says so (root can write everywhere)',
    () => {
      const config = readConfig({ HOME: '/proc/nowhere' });
      expect(config.dataFolder.startsWith(tmpdir())).toBe(true);
      expect(config.notices[0]).toContain('TRELLIS_DATA');
    },
  );
});

describe('a district of its own', () => {
  it('is meant by a database or by NODE_ENV', () => {
    expect(readConfig({ ...data, DATABASE_URL: 'postgres://a:b@db/trellis' }).mode).toBe('production');
    expect(readConfig({ ...data, NODE_ENV: 'production' }).mode).toBe('production');
  });

  it('may listen to others and be known by another address', () => {
    const config = readConfig({ ...data, NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '80', TRELLIS_URL: 'https://coaching.example.org/' });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 80, publicUrl: 'https://coaching.example.org' });
  });
});

it.each([
  ['PORT', 'three thousand'],
  ['PORT', '65536'],
  ['HOST', '0.0.0.0'],
  ['TRELLIS_URL', 'coaching.example.org'],
  ['TRELLIS_URL', 'https://example.org/trellis'],
  ['TRELLIS_LOG', 'loud'],
  ['TRELLIS_DATA', import.meta.filename],
  ['DATABASE_URL', 'mysql://a:b@db/trellis'],
  ['TRELLIS_SMTP_URL', 'mail.example.org'],
])('%s=%s is refused by name', (variable, value) => {
  const reading = () => readConfig({ ...data, [variable]: value });
  expect(reading).toThrow(ConfigProblem);
  expect(reading).toThrow(new RegExp(`^${variable} .*\\.$`));
});

it('never repeats an address that may hold a password', () => {
  expect(() => readConfig({ ...data, DATABASE_URL: 'mysql://a:hunter2@db/x' })).not.toThrow('hunter2');
});
