import * as z from 'zod/mini';
import { between, wholeBetween } from '@/lib/editor/document/bounds';
import { documentLimits } from '@/lib/editor/document/limits';

/** How a picture looks and moves: everything of it but its place. Closed lists, so that a drawing exists for each of them. */

/** `#rrggbb`. */
export const colorSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** How a medium's picture is laid into the canvas before scale: inside it whole, over all of it cut, or pulled to its shape. */
export const fitModes = ['fit', 'fill', 'stretch'] as const;

/** How a picture's colours are joined with those beneath; the names are those of the field, `add` sums light. */
export const blendModes = [
  'normal', 'multiply', 'darken', 'color-burn', 'screen', 'lighten', 'color-dodge', 'add', 'overlay', 'soft-light', 'hard-light',
  'difference', 'exclusion', 'hue', 'saturation', 'color', 'luminosity',
] as const;

/** Colour looks; each is a change of colours as a whole, whose strength is in the filters. */
export const colorLooks = ['none', 'vivid', 'warm', 'cool', 'mono', 'noir', 'sepia', 'faded', 'teal-orange', 'retro', 'dream'] as const;

/** What is cut away from each side, as fractions of the picture. What remains stays where it is. */
export const cropSchema = z
  .readonly(z.strictObject({ left: cropSide(), top: cropSide(), right: cropSide(), bottom: cropSide() }))
  .check(
    z.refine(({ left, right, top, bottom }) => left + right <= documentLimits.cropMax && top + bottom <= documentLimits.cropMax, 'something of the picture must remain'),
  );

export const transformShape = {
  /** Offset of the picture's centre from the canvas' centre as a fraction of the canvas' width; right is positive. */
  x: between(-documentLimits.offset, documentLimits.offset),
  /** The same as a fraction of the canvas' height; down is positive. */
  y: between(-documentLimits.offset, documentLimits.offset),
  /** 1 is the size that `fit` gives; of texts and shapes, their own size. */
  scale: between(documentLimits.scaleMin, documentLimits.scaleMax),
  /** Clockwise, about the picture's centre. */
  rotationDegrees: between(-documentLimits.rotationDegrees, documentLimits.rotationDegrees),
  /** 0 is unseen, 1 is solid. */
  opacity: between(0, 1),
  fit: z.enum(fitModes),
  /** Mirrored left to right, and top to bottom, before it is turned. */
  flipX: z.boolean(),
  flipY: z.boolean(),
  blend: z.enum(blendModes),
  crop: z.nullable(cropSchema),
} as const;

export const transformSchema = z.readonly(z.strictObject(transformShape));

export const filtersShape = {
  /** 0 changes nothing; −1 is black, 1 is white. */
  brightness: between(-1, 1),
  /** 0 changes nothing; −1 is grey all over, 1 doubles the distance from middle grey. */
  contrast: between(-1, 1),
  /** 0 changes nothing; −1 is without colour, 1 doubles it. */
  saturation: between(-1, 1),
  /** The standard deviation of the blur as a fraction of the canvas' height. */
  blur: between(0, documentLimits.blurMax),
  look: z.enum(colorLooks),
  /** How much of the look there is, 0 to 1. */
  lookStrength: between(0, 1),
} as const;

export const filtersSchema = z.readonly(z.strictObject(filtersShape));

/** How a picture comes or goes. `typewriter` reveals a text letter by letter; other pictures fade with it. */
export const animationKinds = ['fade', 'rise', 'fall', 'slide-left', 'slide-right', 'zoom', 'pop', 'spin', 'typewriter'] as const;

export const animationSchema = z.readonly(z.strictObject({ kind: z.enum(animationKinds), durationTicks: motionTicks() }));

/** How one clip gives way to the next at their cut. */
export const transitionKinds = [
  'dissolve', 'dip-to-black', 'dip-to-white', 'wipe-left', 'wipe-right', 'wipe-up', 'wipe-down', 'push-left', 'push-right', 'slide-up', 'zoom', 'iris', 'blur',
] as const;

/** The cut is in its middle. */
export const transitionSchema = z.readonly(z.strictObject({ kind: z.enum(transitionKinds), durationTicks: motionTicks() }));

function cropSide() {
  return between(0, documentLimits.cropMax);
}

function motionTicks() {
  return wholeBetween(documentLimits.minClipTicks, documentLimits.motionMaxTicks);
}

export type FitMode = (typeof fitModes)[number];
export type BlendMode = (typeof blendModes)[number];
export type ColorLook = (typeof colorLooks)[number];
export type TransitionKind = (typeof transitionKinds)[number];
export type Crop = z.infer<typeof cropSchema>;
export type Transform = z.infer<typeof transformSchema>;
export type Filters = z.infer<typeof filtersSchema>;
export type Animation = z.infer<typeof animationSchema>;
export type Transition = z.infer<typeof transitionSchema>;
