import 'server-only';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

/** What is limited: so many points in so many seconds per key (an account or an address). */
const rules = {
  signIn: { points: 10, seconds: 300 },
  signInFromAddress: { points: 60, seconds: 300 },
  signUpFromAddress: { points: 20, seconds: 3_600 },
  generate: { points: 60, seconds: 60 },
  upload: { points: 120, seconds: 60 },
  save: { points: 240, seconds: 60 },
  action: { points: 240, seconds: 60 },
  read: { points: 600, seconds: 60 },
} as const;
export type LimitName = keyof typeof rules;

const limiters = new Map<LimitName, RateLimiterPrisma>();

function limiter(name: LimitName): RateLimiterPrisma {
  let found = limiters.get(name);
  if (found === undefined) {
    const { points, seconds } = rules[name];
    found = new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix: name, points, duration: seconds, clearExpiredByTimeout: false });
    limiters.set(name, found);
  }
  return found;
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
