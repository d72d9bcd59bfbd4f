import { offlineWorkerScript } from '@/lib/server/offline/worker-script';

/** Made of the build that is served, so never of the one before. */
export const dynamic = 'force-dynamic';

/** Public, and asked for anew with every visit: a new version is found by its other bytes. */
export async function GET(): Promise<Response> {
  const script = await offlineWorkerScript();
  if (script === null) return new Response(null, { status: 404 });
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': "default-src 'none'; connect-src 'self'" },
  });
}
