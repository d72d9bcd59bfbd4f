import { expect, it } from 'vitest';
import { exportFileName } from '@/lib/editor/export/file-name';

it.each([
  ['Summer 2026', 'mp4', 'Summer 2026.mp4'],
  ['A/B: "test" <1>|?*', 'webm', 'A B test 1.webm'],
  ['../../etc/passwd', 'wav', 'etc passwd.wav'],
  ['Übergrößen – 東京', 'gif', 'Übergrößen – 東京.gif'],
  ['dots...', 'png', 'dots.png'],
  ['CON', 'jpeg', 'video.jpg'],
  [' \u0000\n ', 'm4a', 'video.m4a'],
  ['x'.repeat(200), 'mp4', `${'x'.repeat(80)}.mp4`],
] as const)('[EO11] calls the export of “%s” to %s “%s”', (name, format, expected) => {
  expect(exportFileName(name, format)).toBe(expected);
});
