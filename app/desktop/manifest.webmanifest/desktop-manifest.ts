import { surfaceHomes } from '@/lib/base/surface';
import { projectFile } from '@/lib/editor/document/project-file-facts';
import { desktopTexts } from '@/lib/texts/en/desktop';
import { siteTexts } from '@/lib/texts/en/site';

const home = surfaceHomes.desktop;

/** SD7: the Desktop surface as an application of the system: a window of its own, icons, a shortcut, and the files that it opens. */
export const desktopManifest = {
  id: home,
  name: desktopTexts.applicationName,
  short_name: desktopTexts.applicationName,
  description: siteTexts.description,
  lang: 'en',
  start_url: home,
  scope: home,
  display: 'standalone',
  display_override: ['window-controls-overlay'],
  launch_handler: { client_mode: 'focus-existing' },
  background_color: '#171717',
  theme_color: '#171717',
  categories: ['multimedia', 'video'],
  icons: [
    { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [{ name: desktopTexts.file.open, url: home, icons: [{ src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' }] }],
  file_handlers: [
    { action: home, accept: { [`application/vnd.${projectFile.format}+zip`]: [`.${projectFile.extension}`] } },
    {
      action: home,
      accept: {
        'image/png': ['.png'],
        'image/jpeg': ['.jpg', '.jpeg'],
        'image/webp': ['.webp'],
        'image/gif': ['.gif'],
        'video/mp4': ['.mp4', '.m4v'],
        'video/quicktime': ['.mov'],
        'video/webm': ['.webm'],
        'audio/mpeg': ['.mp3'],
        'audio/wav': ['.wav'],
        'audio/mp4': ['.m4a'],
        'audio/ogg': ['.ogg'],
        'text/vtt': ['.vtt'],
        'application/x-subrip': ['.srt'],
      },
    },
  ],
} as const;
