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
    [{ IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: 'localhost' }, 'IMAGE_BASE_URL: must be an address such as https://models.example.com/v1.'],
  ])('%j is refused with one sentence that says what is missing', async (changes, sentence) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBe(`The environment is not usable. ${sentence}`);
  });

  it('[TO22] of portraits is held to the same', async () => {
    expect(await refusalOf({ PORTRAIT_PROVIDER: 'openai' })).toBe('The environment is not usable. PORTRAIT_API_KEY: must be set, because PORTRAIT_PROVIDER is openai.');
    expect(await refusalOf({ PORTRAIT_PROVIDER: 'openai-compatible', PORTRAIT_BASE_URL: 'http://127.0.0.1:8080/v1' })).toBeNull();
  });

  it('[TO50] of larger pictures is held to the same', async () => {
    expect(await refusalOf({ UPSCALE_PROVIDER: 'http' })).toBe('The environment is not usable. UPSCALE_URL: must be set, for example to http://127.0.0.1:7001/api/upscale, because UPSCALE_PROVIDER is http.');
    expect(await refusalOf({ UPSCALE_PROVIDER: 'http', UPSCALE_URL: 'nowhere' })).toBe('The environment is not usable. UPSCALE_URL: must be an address such as http://127.0.0.1:7001/api/upscale.');
    expect(await refusalOf({ UPSCALE_PROVIDER: 'http', UPSCALE_URL: 'http://127.0.0.1:7001/api/upscale' })).toBeNull();
  });

  it('[TO16] of videos is held to the same', async () => {
    expect(await refusalOf({ VIDEO_PROVIDER: 'openai' })).toBe('The environment is not usable. VIDEO_API_KEY: must be set, because VIDEO_PROVIDER is openai.');
    expect(await refusalOf({ VIDEO_PROVIDER: 'openai-compatible', VIDEO_BASE_URL: 'http://127.0.0.1:8080/v1' })).toBeNull();
  });

  it.each([
    [{ VOICE_PROVIDER: 'openai' }, 'The environment is not usable. VOICE_API_KEY: must be set, because VOICE_PROVIDER is openai.'],
    [{ VOICE_VOICES: ' , ' }, 'The environment is not usable. VOICE_VOICES: must be names of voices with commas between them, such as alloy, nova.'],
    [{ VOICE_VOICES: 'a voice' }, 'The environment is not usable. VOICE_VOICES: must be names of voices with commas between them, such as alloy, nova.'],
    [{ VOICE_VOICES: '' }, null],
    [{ VOICE_PROVIDER: 'openai', VOICE_API_KEY: 'sk-1', VOICE_VOICES: 'alloy, nova,' }, null],
  ])('[TO28] of voices is held to the same, and names the voices that it offers: %j', async (changes, sentence) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBe(sentence);
  });

  it.each([
    { IMAGE_PROVIDER: 'openai', IMAGE_API_KEY: 'sk-1' },
    { IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: 'http://127.0.0.1:8080/v1' },
  ])('%j is enough', async (changes) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBeNull();
  });
});

describe('Stripe', () => {
  const key = 'sk_test_1';
  const secret = 'whsec_1';

  it.each([
    [{ STRIPE_SECRET_KEY: key }, 'STRIPE_WEBHOOK_SECRET: must be set, because STRIPE_SECRET_KEY is: without it no payment would be believed.'],
    [{ STRIPE_WEBHOOK_SECRET: secret, STRIPE_SECRET_KEY: '' }, 'STRIPE_SECRET_KEY: must be set, because STRIPE_WEBHOOK_SECRET is.'],
    [{ STRIPE_SECRET_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: secret }, 'STRIPE_SECRET_KEY: must be a secret or restricted key, which begins with sk_ or rk_.'],
    [{ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET: must be the signing secret of the webhook, which begins with whsec_.'],
    [
      { STRIPE_SECRET_KEY: 'rk_live_1', STRIPE_WEBHOOK_SECRET: secret, TALLYCUT_LAB: '1' },
      'STRIPE_SECRET_KEY: must be a test key while TALLYCUT_LAB is on: its clocks and scenarios are not for real money.',
    ],
    [{ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: 'http://127.0.0.1:1/v1' }, 'STRIPE_API_BASE: must be an address without a path, such as http://127.0.0.1:12111.'],
    [{ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: 'localhost:1' }, 'STRIPE_API_BASE: must be an address without a path, such as http://127.0.0.1:12111.'],
  ])('%j is refused with one sentence', async (changes, sentence) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBe(`The environment is not usable. ${sentence}`);
  });

  it.each([
    { STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '' },
    { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, TALLYCUT_LAB: '1' },
    { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: secret },
    { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: 'http://127.0.0.1:12111/' },
  ])('%j is enough', async (changes) => {
    expect(await refusalOf(changes as unknown as Record<string, string>)).toBeNull();
  });
});
