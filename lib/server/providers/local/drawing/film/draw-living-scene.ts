import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { createPrng } from '@/lib/base/prng';
import type { LivingScene } from '@/lib/motion/living-scene';
import { packScene } from '@/lib/motion/pack-scene';
import { composePicture, type Picture } from '../compose/compose';
import { boundsOf } from '../geometry/polygon';
import { recolourCanvas } from '../reference/follow';
import type { Guide } from '../reference/guide';
import { readReference, type EncodedReference } from '../reference/read-reference';
import { recolour, recolouringTo, type Recolouring } from '../reference/recolouring';
import { addGrain } from '../styles/texture';
import { fillShape } from '../styles/surface';
import { readPrompt } from '../words/read-prompt';
import type { Shape } from '../geometry/shape';
import { cameraOf, shownShare } from './camera-of';
import { cutSheets, type CutSheet } from './cut-sheets';
import { fallsOf } from './falls-of';
import { motionOf, type Air } from './set-in-motion';

/** A film to be drawn. Sizes are those of its frames, in pixels. */
export interface FilmDrawing {
  readonly prompt: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
  readonly seconds: number;
}

const webpQuality = 88;
/** Lets the camera come nearer without the pixels being seen. */
const sharpness = 1.06;
/** How far beyond the picture a sheet is kept, as a share of the picture: clouds that come in have their other half there. */
const beyond = 0.3;
const grainStrength = 5;

/** The same after a reference, where there is one [D18]. */
export async function drawSceneAfter({ reference, ...drawing }: FilmDrawing & { readonly reference: EncodedReference | null }): Promise<Uint8Array> {
  return drawLivingScene(drawing, reference === null ? null : await readReference(reference));
}

/** [D15] Draws the sheets of a prompt's scene and says how they move, as one file. The same drawing gives the same bytes on one machine. */
export async function drawLivingScene(drawing: FilmDrawing, guide: Guide | null = null): Promise<Uint8Array> {
  const { picture, scene, sheets } = planLivingScene(drawing, guide);
  const table = guide === null ? null : recolouringOf(picture, guide);
  const scale = (drawing.widthPx / (picture.width * shownShare)) * sharpness;
  const random = createPrng(`${scene.seed}|grain`);
  const pictures: Uint8Array[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const place = scene.sheets[index]?.place ?? [0, 0, picture.width, picture.height];
    const canvas = drawSheet(sheet.shapes, place, scale);
    if (table !== null) recolourCanvas(canvas, table);
    addGrain(canvas, random, grainStrength);
    pictures.push(await canvas.encode('webp', webpQuality));
  }
  return packScene(table === null ? scene : { ...scene, ground: recoloured(scene.ground, table) }, pictures);
}

/** How long the sides of the picture are that a scene's colours are found in. */
const lookPx = 96;

/** The whole scene at once decides what becomes of its colours, so that its sheets stay one picture. */
function recolouringOf({ width, height, shapes }: Picture, guide: Guide): Recolouring {
  const canvas = drawSheet(shapes, [0, 0, width, height], lookPx / Math.max(width, height));
  return recolouringTo(guide.palette, canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height), guide.strength);
}

/** Of six digits. */
function recoloured(colour: string, table: Recolouring): string {
  const out = new Float32Array(3);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  recolour(table, red, green, blue, out);
  return `#${Array.from(out, (value) => Math.round(Math.min(255, Math.max(0, value))).toString(16).padStart(2, '0')).join('')}`;
}

type UnpackedScene = Omit<LivingScene, 'sheets'> & { readonly sheets: readonly Omit<LivingScene['sheets'][number], 'bytes'>[] };

/** All that is decided before anything is drawn. */
export function planLivingScene({ prompt, widthPx, heightPx, seed, seconds }: FilmDrawing, guide: Guide | null = null): { readonly picture: Picture; readonly scene: UnpackedScene; readonly sheets: readonly CutSheet[] } {
  const key = `${prompt}|film|${seed}`;
  const asked = readPrompt(prompt);
  const picture = composePicture(asked, prompt, widthPx / heightPx, key, guide);
  const random = createPrng(`${key}|motion`);
  const { width, height } = picture;
  const air: Air = { random, tempo: tempoOf(picture), wind: random() < 0.5 ? -1 : 1, width, height, seconds };
  const camera = cameraOf(picture, prompt, random);
  const sheets = cutSheets(picture).filter(({ shapes }) => isInSight(placeOf(shapes, picture)));
  const scene: UnpackedScene = {
    version: 1, seed: key, size: [width, height], shown: shownShare, camera,
    ground: groundOf(picture),
    sheets: sheets.map((sheet) => ({ place: placeOf(sheet.shapes, picture), depth: round(Math.min(1, Math.max(0, sheet.depth))), motion: motionOf(sheet, air) })),
    falls: fallsOf(picture, sheets, air),
    flashes: asked.weather.includes('storm') ? flashesOf(random, seconds) : [],
  };
  return { picture, scene, sheets };
}

/** Draws shapes onto a sheet of their own; `place` is in frame units. */
export function drawSheet(shapes: readonly Shape[], [left, top, width, height]: readonly [number, number, number, number], scale: number): Canvas {
  const canvas = createCanvas(Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale)));
  const ctx = canvas.getContext('2d');
  ctx.scale(canvas.width / width, canvas.height / height);
  ctx.translate(-left, -top);
  for (const shape of shapes) fillShape(ctx, shape);
  return canvas;
}

/** The room that shapes take, with their soft edges, as far as it can come into view. */
function placeOf(shapes: readonly Shape[], { width, height }: Picture): readonly [number, number, number, number] {
  const [mostLeft, mostTop, mostRight, mostBottom] = [-width * beyond, -height * 0.06, width * (1 + beyond), height * 1.06];
  let [left, top, right, bottom] = [mostRight, mostBottom, mostLeft, mostTop];
  for (const { polygons, blur, clip } of shapes) {
    const around = boundsOf(polygons);
    const within = clip === undefined ? around : boundsOf(clip);
    const soft = 2 + blur * 2.5;
    left = Math.min(left, Math.max(around.left, within.left) - soft);
    top = Math.min(top, Math.max(around.top, within.top) - soft);
    right = Math.max(right, Math.min(around.right, within.right) + soft);
    bottom = Math.max(bottom, Math.min(around.bottom, within.bottom) + soft);
  }
  [left, top, right, bottom] = [Math.max(left, mostLeft), Math.max(top, mostTop), Math.min(right, mostRight), Math.min(bottom, mostBottom)];
  return [round(left), round(top), round(right - left), round(bottom - top)];
}

function isInSight([, , width, height]: readonly [number, number, number, number]): boolean {
  return width > 1 && height > 1;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

const hurried = /\b(fast|rapid|racing|speed(ing|y)?|timelapse|time-lapse|hectic)\b/i;

function tempoOf({ scene }: Picture): number {
  const { weather, mood, words } = scene;
  if (weather.includes('storm')) return 1.7;
  if (words.some((word) => hurried.test(word))) return 1.6;
  if (weather.includes('wind')) return 1.5;
  return mood === 'calm' || mood === 'dreamy' ? 0.7 : 1;
}

/** What is seen where there is no sheet. */
function groundOf({ shapes }: Picture): string {
  const paint = shapes[0]?.paint;
  const colour = paint === undefined ? '#808080' : paint.kind === 'flat' ? paint.colour : (paint.stops.at(-1)?.[1] ?? '#808080');
  return colour.slice(0, 7).toLowerCase();
}

/** Not more than one in a second and a half. */
function flashesOf(random: () => number, seconds: number): number[] {
  const flashes: number[] = [];
  for (let at = 0.6 + random() * 1.2; at < seconds - 0.3; at += 1.6 + random() * 2) flashes.push(round(at));
  return flashes;
}
