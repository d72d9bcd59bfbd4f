import type { Pixels } from '@/lib/base/pixels';
import { fitted, shrunk } from '@/lib/base/pixels';
import type { Planes } from '@/lib/portrait/field/planes';
import { readPlanes, writePlanes } from '@/lib/portrait/field/planes';
import { cartoon } from '@/lib/portrait/looks/cartoon';
import { charcoal } from '@/lib/portrait/looks/charcoal';
import { engraving } from '@/lib/portrait/looks/engraving';
import { halftone } from '@/lib/portrait/looks/halftone';
import { mosaic } from '@/lib/portrait/looks/mosaic';
import { neon } from '@/lib/portrait/looks/neon';
import { oil } from '@/lib/portrait/looks/oil';
import { pencil } from '@/lib/portrait/looks/pencil';
import { popArt } from '@/lib/portrait/looks/pop-art';
import { watercolour } from '@/lib/portrait/looks/watercolour';
import type { PortraitLook } from '@/lib/tools/portrait-looks';

/** PT5: how many pixels a portrait has at most: those of a frame in Full HD, which is what a film shows, and what is drawn in a few seconds. */
export const portraitPixels = 1920 * 1080;

const looks: Readonly<Record<PortraitLook, (planes: Planes) => Planes>> = { oil, watercolour, pencil, charcoal, engraving, cartoon, 'pop-art': popArt, halftone, neon, mosaic };

/** PT1: the given picture in a look. PT5: at its own size, or where it has more pixels than that, with about `mostPixels` in the same proportions. */
export function drawPortrait(picture: Pixels, look: PortraitLook, mostPixels = portraitPixels): Pixels {
  const pixels = atMost(picture, mostPixels);
  return writePlanes(looks[look](readPlanes(pixels)), pixels);
}

function atMost(picture: Pixels, mostPixels: number): Pixels {
  const count = picture.width * picture.height;
  if (count <= mostPixels) return picture;
  const { width, height } = fitted(picture.width, picture.height, Math.floor(Math.max(picture.width, picture.height) * Math.sqrt(mostPixels / count)));
  return shrunk(picture, width, height);
}
