import 'server-only';
import { log } from '@/lib/server/log';

/** Logs why a page could not be rendered, under the digest that its reader sees as reference number. */
export function logPageFailure(error: unknown, place: { readonly method: string; readonly path: string; readonly route: string }): void {
  const { digest, message, stack } = error as { digest?: string; message?: string; stack?: string };
  log().error({ reference: digest, method: place.method, path: place.path.split('?')[0], route: place.route, message, stack }, 'a page failed');
}
