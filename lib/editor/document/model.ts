import * as z from 'zod';
import { documentLimits } from '@/lib/editor/document/limits';
import { frameRates } from '@/lib/editor/document/time';

/** The version that this code reads and writes; older ones pass `migrate.ts` first (ED9). */
export const documentVersion = 1;

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

/** How a medium's picture is laid into the canvas before scale: inside it whole, over all of it cut, or pulled to its shape. */
export const fitModes = ['fit', 'fill', 'stretch'] as const;

export const transformSchema = z
  .strictObject({
    /** Offset of the picture's centre from the canvas' centre as a fraction of the canvas' width; right is positive. */
    x: z.number().min(-documentLimits.offset).max(documentLimits.offset),
    /** The same as a fraction of the canvas' height; down is positive. */
    y: z.number().min(-documentLimits.offset).max(documentLimits.offset),
    /** 1 is the size that `fit` gives. */
    scale: z.number().min(documentLimits.scaleMin).max(documentLimits.scaleMax),
    /** Clockwise, about the picture's centre. */
    rotationDegrees: z.number().min(-documentLimits.rotationDegrees).max(documentLimits.rotationDegrees),
    /** 0 is unseen, 1 is solid. */
    opacity: z.number().min(0).max(1),
    fit: z.enum(fitModes),
  })
  .readonly();

export const canvasSchema = z
  .strictObject({
    /** Even, because encoders want even sides. */
    widthPx: sidePxSchema,
    heightPx: sidePxSchema,
    /** What shows where no picture is: `#rrggbb`. */
    background: z.string().regex(/^#[0-9a-f]{6}$/),
    frameRate: frameRateSchema,
  })
  .readonly();

export const trackKinds = ['video', 'audio'] as const;

export const trackSchema = z
  .strictObject({
    id: idSchema,
    /** A `video` track shows pictures and videos and plays their sound; an `audio` track is only heard. */
    kind: z.enum(trackKinds),
    name: nameSchema,
    /** 0 is the lowest track; a higher one covers it. Orders run from 0 without a gap (ED4). */
    order: z.int().min(0).max(documentLimits.tracks - 1),
    muted: z.boolean(),
    hidden: z.boolean(),
    locked: z.boolean(),
  })
  .readonly();

/** What a clip shows or plays. A text clip will be one more kind. */
export const clipKinds = ['image', 'video', 'audio'] as const;

export const clipSchema = z
  .strictObject({
    id: idSchema,
    trackId: idSchema,
    kind: z.enum(clipKinds),
    name: nameSchema,
    assetId: z.string().min(1).max(documentLimits.idLength),
    /** Where the clip begins on the timeline. */
    startTicks: ticksSchema,
    /** How long it is on the timeline. */
    durationTicks: durationSchema,
    /** Where in its source the clip begins. */
    sourceInTicks: ticksSchema,
    /** How long the source is; null where it has no end (a picture). */
    sourceDurationTicks: durationSchema.nullable(),
    /** 200 plays twice as fast: the clip then uses `durationTicks × 2` of its source. */
    speedPercent: z.int().min(documentLimits.speedPercentMin).max(documentLimits.speedPercentMax),
    transform: transformSchema,
    /** Linear gain; 1 is as recorded. */
    volume: z.number().min(0).max(documentLimits.volumeMax),
  })
  .readonly();

/** A whole project: flat records by id (ED1). */
export const documentShape = z
  .strictObject({
    version: z.literal(documentVersion),
    canvas: canvasSchema,
    tracks: z.record(idSchema, trackSchema).readonly().refine(atMost(documentLimits.tracks), { message: `at most ${documentLimits.tracks} tracks` }),
    clips: z.record(idSchema, clipSchema).readonly().refine(atMost(documentLimits.clips), { message: `at most ${documentLimits.clips} clips` }),
  })
  .readonly();

function atMost(count: number) {
  return (record: object): boolean => Object.keys(record).length <= count;
}

export type FitMode = (typeof fitModes)[number];
export type TrackKind = (typeof trackKinds)[number];
export type ClipKind = (typeof clipKinds)[number];
export type Transform = z.infer<typeof transformSchema>;
export type Canvas = z.infer<typeof canvasSchema>;
export type Track = z.infer<typeof trackSchema>;
export type Clip = z.infer<typeof clipSchema>;
export type ProjectDocument = z.infer<typeof documentShape>;
