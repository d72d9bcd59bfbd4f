import 'server-only';
import { env } from '@/lib/server/env';

export type HeaderLookup = Headers | Readonly<Record<string, string | string[] | undefined>>;

/**
 * The address that a request came from, for limits. Without a trusted proxy in front, headers about it can be made up by anybody and
 * are not read: all requests then count as one address.
 */
export function addressOf(headers: HeaderLookup): string {
  if (!env().TRUSTED_PROXY) return 'direct';
  const value = headers instanceof Headers ? headers.get('x-forwarded-for') : headers['x-forwarded-for'];
  const list = Array.isArray(value) ? value.join(',') : (value ?? '');
  // The last entry is the one that our own proxy added.
  return list.split(',').at(-1)?.trim() || 'direct';
}
