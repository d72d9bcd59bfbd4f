import { desktopManifest } from '@/app/desktop/manifest.webmanifest/desktop-manifest';

/** Public: an installed application asks for it without a session. */
export function GET(): Response {
  return new Response(JSON.stringify(desktopManifest), { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } });
}
