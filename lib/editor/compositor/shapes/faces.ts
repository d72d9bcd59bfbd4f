import type { Sticker, StickerPart } from '@/lib/editor/compositor/shapes/sticker';
import { circle, ellipse } from '@/lib/editor/compositor/shapes/sticker';

const [ink, blush, tongue, tear, love] = ['#4a2c0a', '#ff8f5a', '#f2637e', '#5ab8ff', '#f0354f'];

/** The round head that all faces have: a shade below, a light above. */
const head: Sticker = [
  { path: circle(50, 50, 46), fill: '#f2a51f' },
  { path: circle(50, 48, 44), fill: '#ffd23f' },
  { path: 'M22 24C32 11 60 8 73 19C56 14 36 17 22 24Z', fill: '#ffffff', opacity: 0.5 },
];

const cheeks: Sticker = [
  { path: ellipse(19, 60, 7, 5), fill: blush, opacity: 0.6 },
  { path: ellipse(81, 60, 7, 5), fill: blush, opacity: 0.6 },
];

function eye(x: number, y: number): Sticker {
  return [
    { path: ellipse(x, y, 5.5, 8), fill: ink },
    { path: circle(x + 1.6, y - 3, 2.2), fill: '#ffffff' },
  ];
}

function heartAt(x: number, y: number): StickerPart {
  return { path: `M${x} ${y + 11}c-6 -5 -13 -9 -13 -16c0 -5 3.4 -8 7 -8c3 0 5 2 6 4c1 -2 3 -4 6 -4c3.600 0 7 3 7 8c0 7 -7 11 -13 16Z`, fill: love };
}

/** Smiling mouths, open. */
const laughingMouth: Sticker = [
  { path: 'M24 54H76C76 72 65 83 50 83S24 72 24 54Z', fill: '#6b2412' },
  { path: 'M26 54H74C74 58 73 61 71 62H29C27 61 26 58 26 54Z', fill: '#ffffff' },
  { path: 'M36 77C41 70 59 70 64 77C60 81 55 83 50 83S40 81 36 77Z', fill: tongue },
];

/** The stickers that are faces. */
export const faces = {
  smile: [...head, ...cheeks, ...eye(34, 42), ...eye(66, 42), { path: 'M28 62C36 77 64 77 72 62', stroke: ink, strokePx: 5 }],
  laugh: [
    ...head,
    { path: 'M24 44C28 34 38 34 42 44', stroke: ink, strokePx: 5 },
    { path: 'M58 44C62 34 72 34 76 44', stroke: ink, strokePx: 5 },
    ...laughingMouth,
    { path: 'M12 50C3 56 2 66 9 68C16 69 19 60 20 49Z', fill: tear },
    { path: 'M88 50C97 56 98 66 91 68C84 69 81 60 80 49Z', fill: tear },
  ],
  'heart-eyes': [...head, heartAt(32, 38), heartAt(68, 38), ...laughingMouth],
  wow: [
    ...head,
    ...cheeks,
    { path: 'M24 27C28 22 35 21 40 24', stroke: ink, strokePx: 4 },
    { path: 'M60 24C65 21 72 22 76 27', stroke: ink, strokePx: 4 },
    ...eye(34, 43),
    ...eye(66, 43),
    { path: ellipse(50, 71, 11, 14), fill: '#6b2412' },
    { path: 'M42 79C45 75 55 75 58 79C56 83 53 85 50 85S44 83 42 79Z', fill: tongue },
  ],
  sad: [
    ...head,
    { path: 'M24 33C29 32 35 29 39 25', stroke: ink, strokePx: 4 },
    { path: 'M76 33C71 32 65 29 61 25', stroke: ink, strokePx: 4 },
    ...eye(34, 47),
    ...eye(66, 47),
    { path: 'M34 77C41 66 59 66 66 77', stroke: ink, strokePx: 5 },
    { path: 'M72 57C80 66 81 76 74 78C66 79 65 68 72 57Z', fill: tear },
    { path: 'M71 67C70 71 71 74 74 75', stroke: '#ffffff', strokePx: 2, opacity: 0.7 },
  ],
} as const satisfies Record<string, Sticker>;
