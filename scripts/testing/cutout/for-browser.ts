import { composeWithout } from '@/scripts/testing/cutout/backdrops';
import { composeCutoutPicture } from '@/scripts/testing/cutout/compose-picture';
import { judged, without } from '@/scripts/testing/cutout/picture-specs';
import type { ComposedPicture } from '@/scripts/testing/cutout/compose-picture';
import type { SetName } from '@/scripts/testing/cutout/picture-specs';

/** A composed picture for tests that run in a browser. */
export interface PictureForBrowser {
  readonly name: string;
  readonly pngBase64: string;
  /** One character, 0 or 1, for each pixel. */
  readonly mask: string;
  readonly box: ComposedPicture['box'] | null;
}

async function judgedPicture(set: SetName, index: number): Promise<PictureForBrowser> {
  const spec = judged[set][index];
  if (spec === undefined) throw new Error(`there is no picture ${index} in ${set}`);
  const { picture, mask, box } = await composeCutoutPicture(spec);
  return { name: `${spec.name}, ${spec.backdrop}`, pngBase64: picture.toBuffer('image/png').toString('base64'), mask: mask.join(''), box: set === 'boxed' ? box : null };
}

export const people = (index: number): Promise<PictureForBrowser> => judgedPicture('people', index);
export const boxed = (index: number): Promise<PictureForBrowser> => judgedPicture('boxed', index);
export const alone = (index: number): Promise<PictureForBrowser> => judgedPicture('alone', index);

/** A picture in which nothing stands out. */
export function nothing(index: number): Promise<PictureForBrowser> {
  const name = without[index] ?? without[0];
  return Promise.resolve({ name, pngBase64: composeWithout(name).toBuffer('image/png').toString('base64'), mask: '', box: null });
}
