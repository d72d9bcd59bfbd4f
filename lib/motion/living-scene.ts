import * as z from 'zod/mini';

const number = z.number().check(z.refine(Number.isFinite));
const point = z.readonly(z.tuple([number, number]));

/** What a wave can change. Shear leans a sheet over its pivot; the others are what they are called. */
const waveKinds = ['x', 'y', 'turn', 'scaleX', 'scaleY', 'shear', 'opacity'] as const;

const waveSchema = z.object({
  of: z.enum(waveKinds),
  /** In frame units for x and y, in radians for turn, as a share for the others. */
  amount: number,
  /** In seconds. */
  period: number.check(z.gt(0)),
  /** 0 to 1. */
  phase: number,
});

const motionSchema = z.object({
  /** What it turns, grows and leans about, in frame units. */
  pivot: point,
  /** Frame units a second. */
  drift: point,
  waves: z.readonly(z.array(waveSchema)),
  /** How far the rows of a sheet of water are shifted, in frame units; 0 for what is no water. */
  ripple: number,
});

export const fallKinds = ['rain', 'snow', 'leaves', 'petals', 'bubbles', 'embers', 'fireflies', 'motes', 'birds', 'meteors', 'steam'] as const;

const fallSchema = z.object({
  kind: z.enum(fallKinds),
  count: z.int().check(z.gte(0), z.lte(2_000)),
  colours: z.readonly(z.array(z.string().check(z.regex(/^#[0-9a-f]{6}$/)))),
  /** How fast it is, as a share of what is usual. */
  pace: number,
  /** Frame units sideways for each one down. */
  lean: number,
  /** Where it is, in frame units: left, top, width, height. */
  area: z.readonly(z.tuple([number, number, number, number])),
  /** Drawn when so many sheets are. */
  after: z.int().check(z.gte(0)),
});

const viewSchema = z.object({
  /** 1 shows all that is shown at rest. */
  zoom: number.check(z.gt(0)),
  /** How far the camera stands beside the middle, in frame units of what is nearest. */
  x: number,
  y: number,
});

const sheetSchema = z.object({
  /** Where its picture lies, in frame units: left, top, width, height. */
  place: z.readonly(z.tuple([number, number, number, number])),
  /** 0 is far and follows no camera, 1 is at arm's length. */
  depth: number.check(z.gte(0), z.lte(1)),
  motion: motionSchema,
  /** Of its picture among the pictures of the scene: from, and how many bytes. */
  bytes: z.readonly(z.tuple([z.int().check(z.gte(0)), z.int().check(z.gt(0))])),
});

/** MO1: a picture in sheets, one behind another, and how each of them moves. Lengths are frame units: the shorter side of what was drawn is 1,000. */
export const livingSceneSchema = z.object({
  version: z.literal(1),
  seed: z.string(),
  /** Of all that was drawn, in frame units. */
  size: point,
  /** The share of it that the camera shows at rest, around the middle: what is outside may come into view. */
  shown: number.check(z.gt(0), z.lte(1)),
  ground: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  sheets: z.readonly(z.array(sheetSchema).check(z.minLength(1), z.maxLength(64))),
  falls: z.readonly(z.array(fallSchema).check(z.maxLength(12))),
  camera: z.object({ from: viewSchema, to: viewSchema }),
  /** The instants at which lightning strikes, in seconds. */
  flashes: z.readonly(z.array(number)),
});

export type LivingScene = z.output<typeof livingSceneSchema>;
export type Sheet = LivingScene['sheets'][number];
export type Motion = z.output<typeof motionSchema>;
export type Wave = z.output<typeof waveSchema>;
export type Fall = LivingScene['falls'][number];
export type FallKind = Fall['kind'];
export type View = z.output<typeof viewSchema>;
