import 'server-only';
import path from 'node:path';
import { z } from 'zod';
import { burnPolicies } from '@/lib/credits/model';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .optional()
  .transform((value) => value === '1' || value === 'true');
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
const wholeNumber = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Names of voices with commas between them. */
const voiceNames = z
  .string()
  .optional()
  .transform((list) => (list?.trim() ? list : 'alloy, ash, ballad, coral, echo, fable, onyx, nova, sage, shimmer, verse').split(',').map((name) => name.trim()).filter((name) => name !== ''))
  .refine((names) => names.length > 0 && names.every((name) => /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,79}$/u.test(name)), 'must be names of voices with commas between them, such as alloy, nova');

/** Every variable that the server reads; `.env.example` explains them. */
const variables = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  DATABASE_POOL: wholeNumber(12, 2, 200),
  TALLYCUT_DATA: z
    .string()
    .default('.tallycut')
    .transform((folder) => path.resolve(/* turbopackIgnore: true */ process.cwd(), folder)),
  TALLYCUT_LOCAL: flag,
  TALLYCUT_LAB: flag,
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  GITHUB_ID: optionalText,
  GITHUB_SECRET: optionalText,
  GOOGLE_ID: optionalText,
  GOOGLE_SECRET: optionalText,
  BURN_POLICY: z.enum(burnPolicies).default('type-order'),
  IMAGE_PROVIDER: z.enum(['local', 'openai', 'openai-compatible']).default('local'),
  IMAGE_API_KEY: optionalText,
  IMAGE_BASE_URL: optionalText,
  IMAGE_MODEL: z.string().default('gpt-image-1'),
  IMAGE_TIMEOUT_MS: wholeNumber(120_000, 100, 600_000),
  SCRIPT_PROVIDER: z.enum(['local', 'openai', 'openai-compatible']).default('local'),
  SCRIPT_API_KEY: optionalText,
  SCRIPT_BASE_URL: optionalText,
  SCRIPT_MODEL: z.string().default('gpt-4.1-mini'),
  SCRIPT_TIMEOUT_MS: wholeNumber(60_000, 100, 600_000),
  VIDEO_PROVIDER: z.enum(['local', 'openai', 'openai-compatible']).default('local'),
  VIDEO_API_KEY: optionalText,
  VIDEO_BASE_URL: optionalText,
  VIDEO_MODEL: z.string().default('sora-2'),
  VIDEO_TIMEOUT_MS: wholeNumber(600_000, 100, 840_000),
  VIDEO_REFERENCES: flag,
  VOICE_PROVIDER: z.enum(['local', 'openai', 'openai-compatible']).default('local'),
  VOICE_API_KEY: optionalText,
  VOICE_BASE_URL: optionalText,
  VOICE_MODEL: z.string().default('gpt-4o-mini-tts'),
  VOICE_VOICES: voiceNames,
  VOICE_TIMEOUT_MS: wholeNumber(120_000, 100, 600_000),
  CUTOUT_PROVIDER: z.enum(['local', 'http']).default('local'),
  CUTOUT_API_KEY: optionalText,
  CUTOUT_URL: optionalText,
  CUTOUT_TIMEOUT_MS: wholeNumber(60_000, 100, 600_000),
  UPSCALE_PROVIDER: z.enum(['local', 'http']).default('local'),
  UPSCALE_API_KEY: optionalText,
  UPSCALE_URL: optionalText,
  UPSCALE_TIMEOUT_MS: wholeNumber(120_000, 100, 600_000),
  PORTRAIT_PROVIDER: z.enum(['local', 'openai', 'openai-compatible']).default('local'),
  PORTRAIT_API_KEY: optionalText,
  PORTRAIT_BASE_URL: optionalText,
  PORTRAIT_MODEL: z.string().default('gpt-image-1'),
  PORTRAIT_TIMEOUT_MS: wholeNumber(120_000, 100, 600_000),
  STRIPE_SECRET_KEY: optionalText,
  STRIPE_WEBHOOK_SECRET: optionalText,
  STRIPE_API_BASE: optionalText,
  JOB_CONCURRENCY: wholeNumber(4, 1, 64),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  RATE_LIMIT_PERCENT: wholeNumber(100, 1, 100_000),
  TRUSTED_PROXY: flag,
  SUPPORT_ADDRESS: z.string().default('support@tallycut.example'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What only shows when several variables are seen together. */
const envSchema = variables.superRefine((values, context) => {
  const wrong = (name: keyof Env, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
  for (const kind of ['IMAGE', 'PORTRAIT', 'SCRIPT', 'VIDEO', 'VOICE'] as const) checkProvider(kind, values, wrong);
  for (const [kind, example] of [['CUTOUT', 'http://127.0.0.1:7000/api/remove'], ['UPSCALE', 'http://127.0.0.1:7001/api/upscale']] as const) {
    const url = values[`${kind}_URL`];
    if (url !== undefined && !URL.canParse(url)) wrong(`${kind}_URL`, `must be an address such as ${example}`);
    if (values[`${kind}_PROVIDER`] === 'http' && url === undefined) wrong(`${kind}_URL`, `must be set, for example to ${example}, because ${kind}_PROVIDER is http`);
  }
  checkStripe(values, wrong);
});

/** A provider that cannot be asked would fail each generation, one by one. */
function checkProvider(kind: 'IMAGE' | 'PORTRAIT' | 'SCRIPT' | 'VIDEO' | 'VOICE', values: Env, wrong: (name: keyof Env, message: string) => void): void {
  const provider = values[`${kind}_PROVIDER`];
  const baseUrl = values[`${kind}_BASE_URL`];
  if (provider === 'openai' && values[`${kind}_API_KEY`] === undefined) wrong(`${kind}_API_KEY`, `must be set, because ${kind}_PROVIDER is openai`);
  if (baseUrl !== undefined && !URL.canParse(baseUrl)) wrong(`${kind}_BASE_URL`, 'must be an address such as https://models.example.com/v1');
  if (provider === 'openai-compatible' && baseUrl === undefined) {
    wrong(`${kind}_BASE_URL`, `must be set, for example to http://127.0.0.1:8080/v1, because ${kind}_PROVIDER is openai-compatible`);
  }
}

/** Half a configuration would take money and never hear of it, or hear of money that it cannot take. */
function checkStripe({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_BASE: base, TALLYCUT_LAB: lab }: Env, wrong: (name: keyof Env, message: string) => void): void {
  if (key !== undefined && secret === undefined) wrong('STRIPE_WEBHOOK_SECRET', 'must be set, because STRIPE_SECRET_KEY is: without it no payment would be believed');
  if (key === undefined && secret !== undefined) wrong('STRIPE_SECRET_KEY', 'must be set, because STRIPE_WEBHOOK_SECRET is');
  if (key !== undefined && !/^(sk|rk)_(test|live)_/.test(key)) wrong('STRIPE_SECRET_KEY', 'must be a secret or restricted key, which begins with sk_ or rk_');
  if (key?.includes('_live_') === true && lab) wrong('STRIPE_SECRET_KEY', 'must be a test key while TALLYCUT_LAB is on: its clocks and scenarios are not for real money');
  if (secret !== undefined && !secret.startsWith('whsec_')) wrong('STRIPE_WEBHOOK_SECRET', 'must be the signing secret of the webhook, which begins with whsec_');
  if (base !== undefined && !isPlainOrigin(base)) wrong('STRIPE_API_BASE', 'must be an address without a path, such as http://127.0.0.1:12111');
}

function isPlainOrigin(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol) && new URL(address).origin === address.replace(/\/$/, '');
}

export type Env = z.output<typeof variables>;

let cached: Env | undefined;

/**
 * The server's configuration, read once.
 * @throws with one sentence per wrong variable; the start script shows them.
 */
export function env(): Env {
  if (cached === undefined) {
    const parsed = envSchema.safeParse(process.env);
    if (!parsed.success) {
      const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
      throw new Error(`The environment is not usable. ${sentences.join(' ')}`);
    }
    cached = parsed.data;
  }
  return cached;
}
