import { blurPixels } from '@/lib/editor/compositor/filters/blur';
import type { ColorProgram } from '@/lib/editor/compositor/filters/colors';
import { applyColors, compileColors } from '@/lib/editor/compositor/filters/colors';
import { looks } from '@/lib/editor/compositor/filters/looks';
import type { Scratch } from '@/lib/editor/compositor/stage';
import type { Filters } from '@/lib/editor/document/look';

/** What is to be done to the pixels of a layer. */
export interface FilterPlan {
  readonly colors: ColorProgram | null;
  /** Standard deviation as a fraction of the canvas' height. */
  readonly blur: number;
}

const plans = new WeakMap<Filters, FilterPlan>();

/** EG2 to EG4: the plan of a layer's filters, and of a further blur from its transition; null where there is nothing to do. */
export function filterPlan(filters: Filters | null, furtherBlur: number): FilterPlan | null {
  const plan = filters === null ? { colors: null, blur: 0 } : planOf(filters);
  // Two gaussians are one: their variances add up.
  const blur = Math.hypot(plan.blur, furtherBlur);
  return plan.colors === null && blur === 0 ? null : { colors: plan.colors, blur };
}

function planOf(filters: Filters): FilterPlan {
  const known = plans.get(filters);
  if (known !== undefined) return known;
  const plan = { colors: compileColors(filters, looks[filters.look], filters.lookStrength), blur: filters.blur };
  plans.set(filters, plan);
  return plan;
}

/** Where nothing of a blur is seen any more, in standard deviations. */
export const blurReach = 3;

/** A picture is made smaller as long as its blur stays at least so many of its pixels wide: what is left of its detail needs no more. */
const leastSigmaPx = 0.75;

/**
 * EG4: by how much a picture is made smaller to be blurred, and by what it is blurred then. The wider a blur, the less detail it leaves: at a quarter
 * of the size it takes a sixteenth of the work. What making it smaller and larger again blurs already is taken off.
 */
export function reduceBlur(sigmaPx: number): { readonly reduction: number; readonly sigmaPx: number } {
  const reduction = 2 ** Math.max(0, Math.floor(Math.log2(sigmaPx / leastSigmaPx)));
  const reducedSigmaPx = sigmaPx / reduction;
  const alreadyBlurred = reduction === 1 ? 0 : (1 - 1 / reduction ** 2) / 12 + 1 / 6;
  return { reduction, sigmaPx: Math.sqrt(Math.max(0, reducedSigmaPx ** 2 - alreadyBlurred)) };
}

/** Runs colours and blur over all of a scratch. */
export function runFilters({ canvas, context }: Scratch, colors: ColorProgram | null, sigmaPx: number): void {
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  if (colors !== null) applyColors(image.data, colors);
  blurPixels(image.data, canvas.width, canvas.height, sigmaPx);
  context.putImageData(image, 0, 0);
}
