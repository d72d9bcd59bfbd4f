import 'server-only';
import Stripe from 'stripe';

export interface StripeSettings {
  readonly secretKey: string;
  /** Where Stripe's API is; undefined is Stripe itself. Without a path. */
  readonly apiBase?: string | undefined;
  /** One attempt of one call. */
  readonly timeoutMs?: number;
}

/** People wait for these calls: with its one repetition a call ends within 25 seconds, whatever the network does. */
const defaultTimeoutMs = 12_000;

/**
 * The official library, bounded. It repeats a call once by itself after a lost connection, 409, 429 with Stripe's leave and 5xx, under the same
 * idempotency key. It does not report how long its calls took.
 */
export function createStripeClient({ secretKey, apiBase, timeoutMs = defaultTimeoutMs }: StripeSettings): Stripe {
  return new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: 1, telemetry: false, ...(apiBase === undefined ? {} : addressOf(apiBase)) });
}

function addressOf(apiBase: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(apiBase);
  const isPlain = protocol === 'http:';
  return { host: hostname, port: port === '' ? (isPlain ? '80' : '443') : port, protocol: isPlain ? 'http' : 'https' };
}

/** The id of something that Stripe sends either as its id or as a whole. */
export function idOf(reference: string | { readonly id: string }): string {
  return typeof reference === 'string' ? reference : reference.id;
}
