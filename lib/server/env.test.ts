import { beforeEach, describe, expect, it, vi } from 'vitest';

const usable = { DATABASE_URL: 'postgresql://me@localhost/db', NEXTAUTH_SECRET: 'x'.repeat(32) };

/** The sentence with which this environment is refused, or null. */
async function refusalOf(changes: Record<string, string>): Promise<string | null> {
  for (const [name, value] of Object.entries({ ...usable, ...changes })) vi.stubEnv(name, value);
  const { env } = await import('@/lib/server/env');
  try {
    env();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
});

describe('the provider of pictures', () => {
  it('is the local one where nothing is set, and needs nothing', async () => {
    expect(await refusalOf({})).toBeNull();
  });

  it.each([
    [{ IMAGE_PROVIDER: 'openai' }, 'IMAGE_API_KEY: must be set, because IMAGE_PROVIDER is openai.'],
    [{ IMAGE_PROVIDER: 'openai', IMAGE_API_KEY: '' }, 'IMAGE_API_KEY: must be set, because IMAGE_PROVIDER is openai.'],
    [{ IMAGE_PROVIDER: 'openai-compatible' }, 'IMAGE_BASE_URL: must be set, for example to http://127.0.0.1:8080/v1, because IMAGE_PROVIDER is openai-compatible.'],
    [{ IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: 'localhost' }, 'IMAGE_BASE_URL: must be an address such as https://images.example.com/v1.'],
  ])('%j is refused with one sentence that says what is missing', async (changes, sentence) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBe(`The environment is not usable. ${sentence}`);
  });

  it.each([
    { IMAGE_PROVIDER: 'openai', IMAGE_API_KEY: 'sk-1' },
    { IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: 'http://127.0.0.1:8080/v1' },
  ])('%j is enough', async (changes) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBeNull();
  });
});
