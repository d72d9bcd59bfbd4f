import * as z from 'zod/mini';
import { between, wholeBetween } from '@/lib/editor/document/bounds';
import { shapeSchema, textSchema } from '@/lib/editor/document/drawn';
import { keyframesSchema } from '@/lib/editor/document/keyframes';
import { documentLimits } from '@/lib/editor/document/limits';
import { animationSchema, colorSchema, filtersSchema, transformSchema, transitionSchema } from '@/lib/editor/document/look';
import { frameRates } from '@/lib/editor/document/time';

/** The version that this code reads and writes; older ones pass `migrate.ts` first (ED9). */
export const documentVersion = 3;

/** Ids begin with a letter or digit, so that no id is `__proto__`, and lookups ask for own keys only. */
const idSchema = z.string().check(z.maxLength(documentLimits.idLength), z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(documentLimits.nameLength));
const ticksSchema = wholeBetween(0, documentLimits.endTicks);
const durationSchema = wholeBetween(documentLimits.minClipTicks, documentLimits.endTicks);
const sidePxSchema = wholeBetween(documentLimits.canvasMinPx, documentLimits.canvasMaxPx).check(z.multipleOf(2));

const frameRateSchema = z
  .readonly(z.strictObject({ numerator: z.int().check(z.positive()), denominator: z.int().check(z.positive()) }))
  .check(
    z.refine(
      (rate) => Object.values(frameRates).some(({ numerator, denominator }) => numerator === rate.numerator && denominator === rate.denominator),
      'must be one of the known frame rates',
    ),
  );

export const canvasSchema = z.readonly(z.strictObject({
  /** Even, because encoders want even sides. */
  widthPx: sidePxSchema,
  heightPx: sidePxSchema,
  /** What shows where no picture is: `#rrggbb`. */
  background: colorSchema,
  frameRate: frameRateSchema,
}));

/** A `video` track shows pictures and videos and plays their sound, a `text` track shows texts and shapes, an `audio` track is only heard. */
export const trackKinds = ['video', 'text', 'audio'] as const;

export const trackSchema = z.readonly(z.strictObject({
  id: idSchema,
  kind: z.enum(trackKinds),
  name: nameSchema,
  /** 0 is the lowest track; a higher one covers it. Orders run from 0 without a gap (ED4). */
  order: wholeBetween(0, documentLimits.tracks - 1),
  muted: z.boolean(),
  hidden: z.boolean(),
  locked: z.boolean(),
}));

/** What a clip shows or plays: media, or what the editor draws itself. */
const mediaKinds = ['image', 'video', 'audio'] as const;
export const clipKinds = [...mediaKinds, 'text', 'shape'] as const;

const speedMessage = `must be 0 or at least ${documentLimits.speedPercentMin}`;

export const clipSchema = z.readonly(z.strictObject({
  id: idSchema,
  trackId: idSchema,
  kind: z.enum(clipKinds),
  name: nameSchema,
  /** The medium; null in clips that the editor draws itself (ED13). */
  assetId: z.nullable(z.string().check(z.minLength(1), z.maxLength(documentLimits.idLength))),
  /** Where the clip begins on the timeline. */
  startTicks: ticksSchema,
  /** How long it is on the timeline. */
  durationTicks: durationSchema,
  /** Where in its source the clip begins. */
  sourceInTicks: ticksSchema,
  /** How long the source is; null where it has no end (a picture, a text). */
  sourceDurationTicks: z.nullable(durationSchema),
  /** 200 plays twice as fast: the clip then uses `durationTicks × 2` of its source. 0 holds one frame of a video (ED15). */
  speedPercent: wholeBetween(0, documentLimits.speedPercentMax).check(z.refine((percent) => percent === 0 || percent >= documentLimits.speedPercentMin, speedMessage)),
  /** Clips of one group are selected together; null is none. */
  groupId: z.nullable(idSchema),
  transform: transformSchema,
  /** Null changes nothing. */
  filters: z.nullable(filtersSchema),
  /** What changes over the clip's time, in place of the value that stands still; null is nothing. */
  keyframes: z.nullable(keyframesSchema),
  /** How the clip's picture comes at its start and goes at its end. */
  enter: z.nullable(animationSchema),
  exit: z.nullable(animationSchema),
  /** At the cut to the clip that touches before it (ED14). */
  transition: z.nullable(transitionSchema),
  /** Linear gain; 1 is as recorded. */
  volume: between(0, documentLimits.volumeMax),
  /** −1 is left, 1 is right. */
  pan: between(-1, 1),
  /** How long the sound takes to rise at the clip's start and to fall at its end. */
  fadeInTicks: ticksSchema,
  fadeOutTicks: ticksSchema,
  /** What a clip of kind `text` or `shape` draws; null in all others (ED13). */
  text: z.nullable(textSchema),
  shape: z.nullable(shapeSchema),
}));

export const markerColors = ['blue', 'green', 'yellow', 'red', 'purple'] as const;

/** A place on the timeline that somebody wants to find again. */
export const markerSchema = z.readonly(
  z.strictObject({ id: idSchema, ticks: ticksSchema, name: z.string().check(z.trim(), z.maxLength(documentLimits.nameLength)), color: z.enum(markerColors) }),
);

/** The part of the timeline that is looped and exported. */
export const rangeSchema = z
  .readonly(z.strictObject({ inTicks: ticksSchema, outTicks: ticksSchema }))
  .check(z.refine(({ inTicks, outTicks }) => inTicks < outTicks, 'must end after its beginning'));

/** A whole project: flat records by id (ED1). */
export const documentShape = z.readonly(z.strictObject({
  version: z.literal(documentVersion),
  canvas: canvasSchema,
  tracks: z.readonly(z.record(idSchema, trackSchema)).check(atMost(documentLimits.tracks, 'tracks')),
  clips: z.readonly(z.record(idSchema, clipSchema)).check(atMost(documentLimits.clips, 'clips')),
  markers: z.readonly(z.record(idSchema, markerSchema)).check(atMost(documentLimits.markers, 'markers')),
  /** Null is the whole project. */
  range: z.nullable(rangeSchema),
}));

function atMost(count: number, what: string) {
  return z.refine<object>((record) => Object.keys(record).length <= count, `at most ${count} ${what}`);
}

export type TrackKind = (typeof trackKinds)[number];
export type ClipKind = (typeof clipKinds)[number];
export type MarkerColor = (typeof markerColors)[number];
export type Marker = z.infer<typeof markerSchema>;
export type TimeRange = z.infer<typeof rangeSchema>;
export type Canvas = z.infer<typeof canvasSchema>;
export type Track = z.infer<typeof trackSchema>;
export type Clip = z.infer<typeof clipSchema>;
export type ProjectDocument = z.infer<typeof documentShape>;
