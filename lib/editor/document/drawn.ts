import * as z from 'zod/mini';
import { between } from '@/lib/editor/document/bounds';
import { documentLimits } from '@/lib/editor/document/limits';
import { colorSchema } from '@/lib/editor/document/look';

/** What is drawn by the editor itself: texts, shapes and stickers. Their lengths are fractions of the canvas, so they keep their place when it changes. */

/** The families of fonts that every canvas has; the files are the compositor's. */
export const fontFamilies = ['inter', 'playfair', 'bebas', 'caveat', 'roboto-slab', 'jetbrains-mono', 'nunito', 'oswald', 'lobster', 'space-grotesk'] as const;

export const textAlignments = ['left', 'center', 'right'] as const;

/** Widths and paddings are in em: fractions of the font's size. */
const emSchema = between(0, 2);
const offsetEmSchema = between(-2, 2);

const outlineSchema = z.readonly(z.strictObject({ color: colorSchema, widthEm: emSchema }));
const shadowSchema = z.readonly(z.strictObject({ color: colorSchema, opacity: between(0, 1), blurEm: emSchema, xEm: offsetEmSchema, yEm: offsetEmSchema }));
const textBackgroundSchema = z.readonly(z.strictObject({ color: colorSchema, opacity: between(0, 1), paddingEm: emSchema, radiusEm: emSchema }));

export const textSchema = z.readonly(z.strictObject({
  /** With its line breaks; longer lines wrap at the width. */
  text: z.string().check(z.maxLength(documentLimits.textLength)),
  family: z.enum(fontFamilies),
  /** The font's size as a fraction of the canvas' height. */
  size: between(documentLimits.textSizeMin, documentLimits.textSizeMax),
  weight: z.union([z.literal(400), z.literal(700)]),
  italic: z.boolean(),
  color: colorSchema,
  align: z.enum(textAlignments),
  /** From line to line, in em. */
  lineHeight: between(0.5, 3),
  letterSpacingEm: between(-0.2, 2),
  /** Where lines wrap, as a fraction of the canvas' width. */
  width: between(0.05, 2),
  outline: z.nullable(outlineSchema),
  shadow: z.nullable(shadowSchema),
  background: z.nullable(textBackgroundSchema),
}));

export const shapeIds = ['rectangle', 'ellipse', 'triangle', 'diamond', 'hexagon', 'star', 'heart', 'arrow', 'speech-bubble', 'line'] as const;

export const stickerIds = [
  'sun', 'cloud', 'fire', 'sparkle', 'check', 'cross', 'thumbs-up', 'smile', 'laugh', 'heart-eyes', 'wow', 'sad', 'crown', 'music-note', 'camera', 'play-badge',
  'bell', 'gift', 'rocket', 'coffee', 'leaf', 'burst', 'new-badge', 'location-pin', 'quote-marks', 'lightning',
] as const;

export const shapeSchema = z.readonly(z.strictObject({
  /** A shape takes the colours beneath; a sticker has its own. */
  id: z.enum([...shapeIds, ...stickerIds]),
  /** As fractions of the canvas' height, both, so that a square is a square. */
  width: between(0.005, 4),
  height: between(0.005, 4),
  fill: z.nullable(colorSchema),
  stroke: z.nullable(z.readonly(z.strictObject({ color: colorSchema, width: between(0, 0.2) }))),
  /** Of corners, as a fraction of the shorter side: 0 is sharp, 0.5 is round. */
  cornerRadius: between(0, 0.5),
}));

export type FontFamily = (typeof fontFamilies)[number];
export type TextContent = z.infer<typeof textSchema>;
export type ShapeId = (typeof shapeIds)[number];
export type StickerId = (typeof stickerIds)[number];
export type ShapeContent = z.infer<typeof shapeSchema>;
