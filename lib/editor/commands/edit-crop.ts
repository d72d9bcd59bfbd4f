import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Crop } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';

export const cropSides = ['left', 'top', 'right', 'bottom'] as const;
export type CropSide = (typeof cropSides)[number];

/** Nothing is cut away. */
export const noCrop: Crop = { left: 0, top: 0, right: 0, bottom: 0 };

/** What can be taken of a crop: a side, a corner, or what remains, which is moved over the picture. */
export const cropParts = ['left', 'top', 'right', 'bottom', 'top-left', 'top-right', 'bottom-right', 'bottom-left', 'middle'] as const;
export type CropPart = (typeof cropParts)[number];

const oppositeSides = { left: 'right', top: 'bottom', right: 'left', bottom: 'top' } as const satisfies Record<CropSide, CropSide>;

/** EY6: the crop with one side at another fraction; a side that is cut further than the other one leaves room for stops there. */
export function withCropSide(crop: Crop, side: CropSide, wanted: number): Crop {
  return { ...crop, [side]: rounded(Math.min(Math.max(0, wanted), documentLimits.cropMax - crop[oppositeSides[side]])) };
}

/** EY6: the crop after one of its parts was moved by fractions of the picture, to the right and down. */
export function withCropMoved(crop: Crop, part: CropPart, byX: number, byY: number): Crop {
  if (part === 'middle') return shifted(shifted(crop, 'left', 'right', byX), 'top', 'bottom', byY);
  let after = crop;
  if (part.endsWith('left')) after = withCropSide(after, 'left', crop.left + byX);
  if (part.endsWith('right')) after = withCropSide(after, 'right', crop.right - byX);
  if (part.startsWith('top')) after = withCropSide(after, 'top', crop.top + byY);
  if (part.startsWith('bottom')) after = withCropSide(after, 'bottom', crop.bottom - byY);
  return after;
}

/** The crop as it is seen of a mirrored picture, and the other way round: what is cut from the left of the picture is missing at the right of what is seen. */
export function mirroredCrop({ left, top, right, bottom }: Crop, { flipX, flipY }: { readonly flipX: boolean; readonly flipY: boolean }): Crop {
  return { left: flipX ? right : left, top: flipY ? bottom : top, right: flipX ? left : right, bottom: flipY ? top : bottom };
}

/** The command that gives a clip a crop; one that cuts nothing away is none. */
export function setCrop({ id }: Pick<Clip, 'id'>, crop: Crop): Command {
  return { type: 'set-transform', clipIds: [id], transform: { crop: cropSides.every((side) => crop[side] === 0) ? null : crop } };
}

function shifted(crop: Crop, near: CropSide, far: CropSide, by: number): Crop {
  const within = Math.min(crop[far], Math.max(-crop[near], by));
  return { ...crop, [near]: rounded(crop[near] + within), [far]: rounded(crop[far] - within) };
}

/** To a hundredth of a percent: finer than a pixel of any picture's, and without the tails of sums. */
function rounded(fraction: number): number {
  return Math.round(fraction * 10_000) / 10_000;
}
