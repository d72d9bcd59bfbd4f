import * as z from 'zod';
import { shapeSchema, textSchema } from '@/lib/editor/document/drawn';
import { keyframesSchema } from '@/lib/editor/document/keyframes';
import { documentLimits } from '@/lib/editor/document/limits';
import { animationSchema, colorSchema, filtersSchema, transformSchema, transitionSchema } from '@/lib/editor/document/look';
import { frameRates } from '@/lib/editor/document/time';

/** The version that this code reads and writes; older ones pass `migrate.ts` first (ED9). */
export const documentVersion = 2;

/** Ids begin with a letter or digit, so that no id is `__proto__`, and lookups ask for own keys only. */
const idSchema = z.string().max(documentLimits.idLength).regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
const nameSchema = z.string().trim().min(1).max(documentLimits.nameLength);
const ticksSchema = z.int().min(0).max(documentLimits.endTicks);
const durationSchema = z.int().min(documentLimits.minClipTicks).max(documentLimits.endTicks);
const sidePxSchema = z.int().min(documentLimits.canvasMinPx).max(documentLimits.canvasMaxPx).multipleOf(2);

const frameRateSchema = z
  .strictObject({ numerator: z.int().positive(), denominator: z.int().positive() })
  .readonly()
  .refine((rate) => Object.values(frameRates).some((known) => known.numerator === rate.numerator && known.denominator === rate.denominator), {
    message: 'must be one of the known frame rates',
  });

export const canvasSchema = z
  .strictObject({
    /** Even, because encoders want even sides. */
    widthPx: sidePxSchema,
    heightPx: sidePxSchema,
    /** What shows where no picture is: `#rrggbb`. */
    background: colorSchema,
    frameRate: frameRateSchema,
  })
  .readonly();

/** A `video` track shows pictures and videos and plays their sound, a `text` track shows texts and shapes, an `audio` track is only heard. */
export const trackKinds = ['video', 'text', 'audio'] as const;

export const trackSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(trackKinds),
    name: nameSchema,
    /** 0 is the lowest track; a higher one covers it. Orders run from 0 without a gap (ED4). */
    order: z.int().min(0).max(documentLimits.tracks - 1),
    muted: z.boolean(),
    hidden: z.boolean(),
    locked: z.boolean(),
  })
  .readonly();

/** What a clip shows or plays: media, or what the editor draws itself. */
const mediaKinds = ['image', 'video', 'audio'] as const;
export const clipKinds = [...mediaKinds, 'text', 'shape'] as const;

export const clipSchema = z
  .strictObject({
    id: idSchema,
    trackId: idSchema,
    kind: z.enum(clipKinds),
    name: nameSchema,
    /** The medium; null in clips that the editor draws itself (ED13). */
    assetId: z.string().min(1).max(documentLimits.idLength).nullable(),
    /** Where the clip begins on the timeline. */
    startTicks: ticksSchema,
    /** How long it is on the timeline. */
    durationTicks: durationSchema,
    /** Where in its source the clip begins. */
    sourceInTicks: ticksSchema,
    /** How long the source is; null where it has no end (a picture, a text). */
    sourceDurationTicks: durationSchema.nullable(),
    /** 200 plays twice as fast: the clip then uses `durationTicks × 2` of its source. */
    speedPercent: z.int().min(documentLimits.speedPercentMin).max(documentLimits.speedPercentMax),
    /** Clips of one group are selected together; null is none. */
    groupId: idSchema.nullable(),
    transform: transformSchema,
    /** Null changes nothing. */
    filters: filtersSchema.nullable(),
    /** What changes over the clip's time, in place of the value that stands still; null is nothing. */
    keyframes: keyframesSchema.nullable(),
    /** How the clip's picture comes at its start and goes at its end. */
    enter: animationSchema.nullable(),
    exit: animationSchema.nullable(),
    /** At the cut to the clip that touches before it (ED14). */
    transition: transitionSchema.nullable(),
    /** Linear gain; 1 is as recorded. */
    volume: z.number().min(0).max(documentLimits.volumeMax),
    /** −1 is left, 1 is right. */
    pan: z.number().min(-1).max(1),
    /** How long the sound takes to rise at the clip's start and to fall at its end. */
    fadeInTicks: ticksSchema,
    fadeOutTicks: ticksSchema,
    /** What a clip of kind `text` or `shape` draws; null in all others (ED13). */
    text: textSchema.nullable(),
    shape: shapeSchema.nullable(),
  })
  .readonly();

export const markerColors = ['blue', 'green', 'yellow', 'red', 'purple'] as const;

/** A place on the timeline that somebody wants to find again. */
export const markerSchema = z
  .strictObject({ id: idSchema, ticks: ticksSchema, name: z.string().trim().max(documentLimits.nameLength), color: z.enum(markerColors) })
  .readonly();

/** The part of the timeline that is looped and exported. */
export const rangeSchema = z
  .strictObject({ inTicks: ticksSchema, outTicks: ticksSchema })
  .readonly()
  .refine(({ inTicks, outTicks }) => inTicks < outTicks, { message: 'must end after its beginning' });

/** A whole project: flat records by id (ED1). */
export const documentShape = z
  .strictObject({
    version: z.literal(documentVersion),
    canvas: canvasSchema,
    tracks: z.record(idSchema, trackSchema).readonly().refine(atMost(documentLimits.tracks), { message: `at most ${documentLimits.tracks} tracks` }),
    clips: z.record(idSchema, clipSchema).readonly().refine(atMost(documentLimits.clips), { message: `at most ${documentLimits.clips} clips` }),
    markers: z.record(idSchema, markerSchema).readonly().refine(atMost(documentLimits.markers), { message: `at most ${documentLimits.markers} markers` }),
    /** Null is the whole project. */
    range: rangeSchema.nullable(),
  })
  .readonly();

function atMost(count: number) {
  return (record: object): boolean => Object.keys(record).length <= count;
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
