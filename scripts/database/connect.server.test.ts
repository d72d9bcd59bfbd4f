import { expect, inject, it } from 'vitest';
import { connect } from '@/scripts/database/connect.mjs';
import { freePort } from '@/scripts/process/ports.mjs';

const good = () => new URL(inject('testDatabases').adminUrl);

it.each(['localhost:5432/tallycut', 'mysql://a:b@localhost/c', 'postgresql://localhost', 'nonsense'])('refuses %s as an address', async (url) => {
  await expect(connect(url)).rejects.toThrow(/^DATABASE_URL is not a PostgreSQL address: write postgresql:/);
});

it('says that nothing answers', async () => {
  const url = good();
  url.port = String(await freePort());
  await expect(connect(url.href)).rejects.toThrow(/^No database answers at 127\.0\.0\.1:\d+\/\w+ \(.*ECONNREFUSED.*\): start it, correct DATABASE_URL, or unset it/);
});

it('says that the password is refused, and never repeats it', async () => {
  const url = good();
  url.password = 'wrong-word';
  const problem = await connect(url.href).then(() => '', (error: unknown) => (error as Error).message);
  expect(problem).toMatch(/refuses the user name or password: correct them in DATABASE_URL\.$/);
  expect(problem).not.toContain('wrong-word');
});

it('says that there is no such database', async () => {
  const url = good();
  url.pathname = '/tallycut_gone';
  await expect(connect(url.href)).rejects.toThrow(/^There is no database at .*\/tallycut_gone: create it, or correct DATABASE_URL\.$/);
});
