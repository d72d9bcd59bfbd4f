import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isLocalDatabase } from '@/lib/server/lab/local-database';

describe('a local database', () => {
  it.each([
    'postgresql://me@localhost/db',
    'postgresql://me:secret@127.0.0.1:5432/db',
    'postgresql://me@127.8.9.1/db',
    'postgresql://me@[::1]:5432/db',
    'postgresql:///db?host=/var/run/postgresql',
    'postgresql://me@%2Fvar%2Frun%2Fpostgresql/db',
    'postgresql:///db',
  ])('is %s', (url) => {
    expect(isLocalDatabase(url, '')).toBe(true);
  });

  it.each([
    'postgresql://me@db.example.com/db',
    'postgresql://me@10.0.0.5/db',
    'postgresql://me@192.168.1.2:5432/db',
    'postgresql://me@localhost.example.com/db',
    'postgresql://me@127.0.0.1.example.com/db',
    'postgresql://me@localhost/db?host=db.example.com',
    'postgresql://me@localhost/db?host=localhost,db.example.com',
    'not an address',
  ])('is not %s', (url) => {
    expect(isLocalDatabase(url, '')).toBe(false);
  });

  it('is where PGHOST says, when the address says nothing', () => {
    expect(isLocalDatabase('postgresql:///db', 'db.example.com')).toBe(false);
    expect(isLocalDatabase('postgresql:///db', '/tmp')).toBe(true);
  });
});

describe('the start of the process', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  async function start(lab: string, url: string) {
    vi.stubEnv('TALLYCUT_LAB', lab);
    vi.stubEnv('DATABASE_URL', url);
    return import('@/lib/server/lab/lab-guard');
  }

  it('is refused with one sentence where the lab is on beside a database elsewhere', async () => {
    const { assertLabAllowed, labIsOn } = await start('1', 'postgresql://me@db.example.com/db');
    expect(labIsOn()).toBe(false);
    expect(assertLabAllowed).toThrow(/^TALLYCUT_LAB is on, but DATABASE_URL is not a database on this machine: [^.]+\.$/);
  });

  it.each([
    ['off', '0', 'postgresql://me@db.example.com/db', false],
    ['on with a local database', '1', 'postgresql://me@localhost/db', true],
  ] as const)('is allowed where the lab is %s', async (_what, lab, url, isOn) => {
    const { assertLabAllowed, labIsOn } = await start(lab, url);
    expect(assertLabAllowed).not.toThrow();
    expect(labIsOn()).toBe(isOn);
  });
});
