import type { Sticker } from '@/lib/editor/compositor/shapes/sticker';
import { box, circle, ellipse, star } from '@/lib/editor/compositor/shapes/sticker';

/** The stickers that say something. */
export const signs = {
  check: [
    { path: circle(50, 52, 44), fill: '#12805c' },
    { path: circle(50, 48, 44), fill: '#22b07d' },
    { path: 'M29 50L44 65L72 34', stroke: '#ffffff', strokePx: 11 },
  ],
  cross: [
    { path: circle(50, 52, 44), fill: '#a8202f' },
    { path: circle(50, 48, 44), fill: '#e8404f' },
    { path: 'M34 32L66 64M66 32L34 64', stroke: '#ffffff', strokePx: 11 },
  ],
  'play-badge': [
    { path: box(6, 20, 88, 64, 18), fill: '#a3122a' },
    { path: box(6, 16, 88, 64, 18), fill: '#f0304a' },
    { path: 'M42 34C42 31 45 29.500 47.500 31L67 44.500C69.500 46.500 69.500 49.500 67 51.500L47.500 65C45 66.500 42 65 42 62Z', fill: '#ffffff' },
  ],
  'new-badge': [
    { path: star(16, 48, 40), fill: '#c21f6b' },
    { path: star(16, 44, 37), fill: '#ff4f8b' },
    { path: circle(50, 50, 32), stroke: '#ffffff', strokePx: 1.6, opacity: 0.6 },
    // N, E, W
    { path: 'M26 60V41L37 60V41', stroke: '#ffffff', strokePx: 5 },
    { path: 'M54 41H44V60H54M44 50.500H52', stroke: '#ffffff', strokePx: 5 },
    { path: 'M59 41L63.500 60L68 46L72.500 60L77 41', stroke: '#ffffff', strokePx: 5 },
  ],
  burst: [
    { path: star(12, 49, 34), fill: '#f08a00' },
    { path: star(12, 43, 29), fill: '#ffc21f' },
    { path: star(12, 30, 20), fill: '#fff1b8' },
  ],
  'location-pin': [
    { path: ellipse(50, 92, 20, 5), fill: '#000000', opacity: 0.22 },
    { path: 'M50 92C40 74 20 60 20 37C20 19 33 6 50 6S80 19 80 37C80 60 60 74 50 92Z', fill: '#c4242f' },
    { path: 'M50 88C41 71 23 58 23 37C23 20 35 8 50 8S74 20 74 37C74 58 58 71 50 88Z', fill: '#f2454f' },
    { path: circle(50, 37, 13), fill: '#ffffff' },
  ],
  'quote-marks': [
    { path: 'M44 24C26 28 10 42 10 62C10 74 18 82 28 82C38 82 45 75 45 65C45 55 38 49 29 49C28 49 27 49 26 49C28 41 36 35 47 32Z', fill: '#5b4be0' },
    { path: 'M89 24C71 28 55 42 55 62C55 74 63 82 73 82C83 82 90 75 90 65C90 55 83 49 74 49C73 49 72 49 71 49C73 41 81 35 92 32Z', fill: '#8577ff' },
  ],
  lightning: [
    { path: 'M60 4L18 56H44L36 97L82 40H54Z', fill: '#e08a00' },
    { path: 'M57 4L18 53H45L37 90L78 40H51Z', fill: '#ffcf26' },
    { path: 'M54 11L29 46H40Z', fill: '#fff3bf' },
  ],
  sparkle: [
    { path: 'M44 10C48 36 56 46 84 52C56 58 48 68 44 94C40 68 32 58 4 52C32 46 40 36 44 10Z', fill: '#ffc21f' },
    { path: 'M44 26C46.500 42 52 48 68 52C52 56 46.500 62 44 78C41.500 62 36 56 20 52C36 48 41.500 42 44 26Z', fill: '#ffe38a' },
    { path: 'M80 6C81.500 16 84 19 95 21C84 23 81.500 26 80 36C78.500 26 76 23 65 21C76 19 78.500 16 80 6Z', fill: '#ff9f43' },
    { path: 'M82 66C83.200 74 85.500 76.500 94 78C85.500 79.500 83.200 82 82 90C80.800 82 78.500 79.500 70 78C78.500 76.500 80.800 74 82 66Z', fill: '#ffd86b' },
  ],
  'thumbs-up': [
    { path: box(8, 44, 22, 46, 6), fill: '#2f6fe4' },
    { path: box(8, 44, 22, 40, 6), fill: '#4b8cff' },
    { path: 'M32 48C42 42 46 30 47 18C48 9 54 6 59 9C66 13 66 25 62 39H82C89 39 93 44 91 50C95 53 95 60 90 63C93 67 92 74 86 76C88 82 84 88 77 88H50C43 88 38 86 32 82Z', fill: '#f2a51f' },
    { path: 'M32 48C42 42 46 30 47 18C48 9 54 6 59 9C66 13 66 25 62 39H82C89 39 93 44 91 50C95 53 95 60 90 63C93 67 92 72 86 73C87 79 83 84 77 84H50C43 84 38 82 32 78Z', fill: '#ffd23f' },
    { path: 'M70 50H90M70 63H88M68 75H84', stroke: '#e09a12', strokePx: 3 },
  ],
} as const satisfies Record<string, Sticker>;
