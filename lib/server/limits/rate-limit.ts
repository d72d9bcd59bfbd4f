import 'server-only';
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

/**
 * What is limited: so many points in so many seconds per key (an account or an address); RATE_LIMIT_PERCENT scales the points. Shared rules count
 * over all processes. Reading is counted in each process by itself: a player asks for many ranges, and none should cost a write.
 */
const rules = {
  signIn: { points: 10, seconds: 300, isShared: true },
  signInFromAddress: { points: 60, seconds: 300, isShared: true },
  signUpFromAddress: { points: 20, seconds: 3_600, isShared: true },
  generate: { points: 60, seconds: 60, isShared: true },
  /** TO27: each is a few seconds of speech. */
  preview: { points: 30, seconds: 300, isShared: true },
  /** TO36: each is a script. */
  draft: { points: 30, seconds: 300, isShared: true },
  upload: { points: 120, seconds: 60, isShared: true },
  save: { points: 240, seconds: 60, isShared: true },
  action: { points: 240, seconds: 60, isShared: true },
  /** Of one payment processor: at midnight many plans renew at once. Counted in each process: nothing is believed before its signature is checked. */
  webhook: { points: 6_000, seconds: 60, isShared: false },
  /** A whole log as a file. */
  export: { points: 10, seconds: 300, isShared: true },
  read: { points: 3_000, seconds: 60, isShared: false },
} as const;
export type LimitName = keyof typeof rules;

const limiters = new Map<LimitName, RateLimiterAbstract>();

function limiter(name: LimitName): RateLimiterAbstract {
  const made = limiters.get(name) ?? createLimiter(name);
  limiters.set(name, made);
  return made;
}

function createLimiter(name: LimitName): RateLimiterAbstract {
  const { seconds, isShared } = rules[name];
  const points = Math.max(1, Math.round((rules[name].points * env().RATE_LIMIT_PERCENT) / 100));
  const options = { keyPrefix: name, points, duration: seconds };
  if (!isShared) return new RateLimiterMemory(options);
  return new RateLimiterPrisma({ ...options, storeClient: db(), tableName: 'rateLimit', clearExpiredByTimeout: false });
}

/** Takes one point of `key`. Refusal: how many whole seconds until there is one again. */
export async function takePoint(name: LimitName, key: string): Promise<Result<void, { readonly code: 'rate_limited'; readonly retryAfterSeconds: number }>> {
  if (env().RATE_LIMITS === 'off') return ok(undefined);
  try {
    await limiter(name).consume(key);
    return ok(undefined);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return err({ code: 'rate_limited', retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
  }
}

/** Gives the points of a key back, as after a successful sign-in. */
export async function clearPoints(name: LimitName, key: string): Promise<void> {
  if (env().RATE_LIMITS === 'on') await limiter(name).delete(key);
}

/** Removes keys whose window ended; part of the sweep. */
export async function forgetExpiredPoints(): Promise<void> {
  await db().rateLimit.deleteMany({ where: { expire: { lt: new Date(systemNow()) } } });
}
