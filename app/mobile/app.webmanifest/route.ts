import { mobileTexts } from '@/lib/texts/en/mobile';

/** What a phone needs to put the Mobile surface on its home screen. */
const manifest = {
  id: '/mobile',
  name: mobileTexts.app.name,
  short_name: mobileTexts.app.shortName,
  description: mobileTexts.app.description,
  start_url: '/mobile',
  scope: '/mobile',
  display: 'standalone',
  orientation: 'any',
  background_color: '#171717',
  theme_color: '#171717',
  icons: [
    { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } });
}
