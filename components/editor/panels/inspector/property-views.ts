import type { TypedUnits } from '@/components/ui/typed-number';
import type { Size } from '@/lib/editor/compositor/fit';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import { documentLimits } from '@/lib/editor/document/limits';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

/** How the inspector shows a property and understands what is typed for it. */
export interface PropertyView {
  readonly label: string;
  readonly unit: string;
  readonly units?: TypedUnits;
  readonly decimals: number;
  /** Of arrow keys and drags, in the unit that is shown. */
  readonly step: number;
  readonly hasSlider: boolean;
  /** Bounds of the property itself. */
  readonly min: number;
  readonly max: number;
  toShown(value: number, canvas: Size): number;
  fromShown(shown: number, canvas: Size): number;
}

const { properties, px, degrees } = inspectorTexts;

/** Fractions as per cent, whole from 0 to 1 or to either side of nothing. */
function inPercent(property: AnimatedProperty, min: number, max: number, rest: Partial<PropertyView> = {}): PropertyView {
  return { label: properties[property], unit: '%', decimals: 0, step: 1, hasSlider: true, min, max, toShown: (value) => value * 100, fromShown: (shown) => shown / 100, ...rest };
}

const { offset, scaleMin, scaleMax, rotationDegrees, volumeMax, blurMax } = documentLimits;

export const propertyViews: Readonly<Record<AnimatedProperty, PropertyView>> = {
  x: {
    label: properties.x, unit: px, decimals: 0, step: 1, hasSlider: false, min: -offset, max: offset,
    toShown: (value, { widthPx }) => value * widthPx,
    fromShown: (shown, { widthPx }) => shown / widthPx,
  },
  y: {
    label: properties.y, unit: px, decimals: 0, step: 1, hasSlider: false, min: -offset, max: offset,
    toShown: (value, { heightPx }) => value * heightPx,
    fromShown: (shown, { heightPx }) => shown / heightPx,
  },
  scale: inPercent('scale', scaleMin, scaleMax, { decimals: 1, hasSlider: false, units: { x: 100, '×': 100 } }),
  rotationDegrees: {
    label: properties.rotationDegrees, unit: degrees, units: { deg: 1, rad: 180 / Math.PI, turn: 360 }, decimals: 1, step: 1, hasSlider: false, min: -rotationDegrees, max: rotationDegrees,
    toShown: (value) => value,
    fromShown: (shown) => shown,
  },
  opacity: inPercent('opacity', 0, 1),
  volume: inPercent('volume', 0, volumeMax, { units: { db: (decibels) => 100 * 10 ** (decibels / 20) } }),
  brightness: inPercent('brightness', -1, 1),
  contrast: inPercent('contrast', -1, 1),
  saturation: inPercent('saturation', -1, 1),
  // Of the largest blur there is: a fraction of the picture's height says nothing to anybody.
  blur: inPercent('blur', 0, blurMax, { toShown: (value) => (value / blurMax) * 100, fromShown: (shown) => (shown / 100) * blurMax }),
};
