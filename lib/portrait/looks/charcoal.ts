import { averagedAlong, flowOf } from '@/lib/portrait/field/flow';
import { paperOf } from '@/lib/portrait/field/grain';
import { linesOf } from '@/lib/portrait/field/lines';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, mixed, painted, smoothstep, softened, unitOf } from '@/lib/portrait/field/planes';

const paperColour = colourOf('b9a58c');
const coal = colourOf('1c1815');
const chalk = colourOf('fbf6ea');

/** Charcoal and white chalk on brown paper: the paper is the middle tone, whose tooth breaks up what is rubbed on it. */
export function charcoal(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = levelled(luminance(planes));
  const flow = flowOf(softened(tone, unit), 4 * unit);
  const rubbed = averagedAlong(softened(tone, 1.4 * unit), flow, 6 * unit);
  const lines = linesOf(tone, flow, { width: 2 * unit, length: 9 * unit, least: 0.01, hardness: 22 });
  const tooth = paperOf('charcoal', planes, Math.max(1, 1.7 * unit));
  return painted(planes, (index) => {
    const light = rubbed.data[index]!;
    const grain = tooth.data[index]!;
    const dark = clamp01((0.5 - light) / 0.42);
    // A hard stick leaves the hollows of the paper free, fingers fill them.
    const stick = smoothstep(grain - 0.16, grain + 0.16, dark * 0.98 + 0.05) * Math.min(1, dark * 3);
    const coaled = clamp01(0.45 * dark + 0.6 * stick * dark + lines.data[index]! * (0.55 + 0.6 * grain));
    const bright = clamp01((light - 0.62) / 0.36);
    const chalked = bright * (0.4 + 0.6 * smoothstep(grain - 0.2, grain + 0.2, bright));
    return mixed(mixed(paperColour, chalk, chalked * 0.92), coal, coaled);
  });
}
