import * as z from 'zod';
import { documentLimits } from '@/lib/editor/document/limits';
import { colorSchema } from '@/lib/editor/document/look';

/** What is drawn by the editor itself: texts, shapes and stickers. Their lengths are fractions of the canvas, so they keep their place when it changes. */

/** The families of fonts that every canvas has; the files are the compositor's. */
export const fontFamilies = ['inter', 'playfair', 'bebas', 'caveat', 'roboto-slab', 'jetbrains-mono', 'nunito', 'oswald', 'lobster', 'space-grotesk'] as const;

export const textAlignments = ['left', 'center', 'right'] as const;

/** Widths and paddings are in em: fractions of the font's size. */
const emSchema = z.number().min(0).max(2);
const offsetEmSchema = z.number().min(-2).max(2);

const outlineSchema = z.strictObject({ color: colorSchema, widthEm: emSchema }).readonly();
const shadowSchema = z.strictObject({ color: colorSchema, opacity: z.number().min(0).max(1), blurEm: emSchema, xEm: offsetEmSchema, yEm: offsetEmSchema }).readonly();
const textBackgroundSchema = z.strictObject({ color: colorSchema, opacity: z.number().min(0).max(1), paddingEm: emSchema, radiusEm: emSchema }).readonly();

export const textSchema = z
  .strictObject({
    /** With its line breaks; longer lines wrap at the width. */
    text: z.string().max(documentLimits.textLength),
    family: z.enum(fontFamilies),
    /** The font's size as a fraction of the canvas' height. */
    size: z.number().min(documentLimits.textSizeMin).max(documentLimits.textSizeMax),
    weight: z.union([z.literal(400), z.literal(700)]),
    italic: z.boolean(),
    color: colorSchema,
    align: z.enum(textAlignments),
    /** From line to line, in em. */
    lineHeight: z.number().min(0.5).max(3),
    letterSpacingEm: z.number().min(-0.2).max(2),
    /** Where lines wrap, as a fraction of the canvas' width. */
    width: z.number().min(0.05).max(2),
    outline: outlineSchema.nullable(),
    shadow: shadowSchema.nullable(),
    background: textBackgroundSchema.nullable(),
  })
  .readonly();

export const shapeIds = ['rectangle', 'ellipse', 'triangle', 'diamond', 'hexagon', 'star', 'heart', 'arrow', 'speech-bubble', 'line'] as const;

export const stickerIds = [
  'sun', 'cloud', 'fire', 'sparkle', 'check', 'cross', 'thumbs-up', 'smile', 'laugh', 'heart-eyes', 'wow', 'sad', 'crown', 'music-note', 'camera', 'play-badge',
  'bell', 'gift', 'rocket', 'coffee', 'leaf', 'burst', 'new-badge', 'location-pin', 'quote-marks', 'lightning',
] as const;

export const shapeSchema = z
  .strictObject({
    /** A shape takes the colours beneath; a sticker has its own. */
    id: z.enum([...shapeIds, ...stickerIds]),
    /** As fractions of the canvas' height, both, so that a square is a square. */
    width: z.number().min(0.005).max(4),
    height: z.number().min(0.005).max(4),
    fill: colorSchema.nullable(),
    stroke: z.strictObject({ color: colorSchema, width: z.number().min(0).max(0.2) }).readonly().nullable(),
    /** Of corners, as a fraction of the shorter side: 0 is sharp, 0.5 is round. */
    cornerRadius: z.number().min(0).max(0.5),
  })
  .readonly();

export type FontFamily = (typeof fontFamilies)[number];
export type TextContent = z.infer<typeof textSchema>;
export type ShapeId = (typeof shapeIds)[number];
export type StickerId = (typeof stickerIds)[number];
export type ShapeContent = z.infer<typeof shapeSchema>;
