import type { Rect } from '@/lib/editor/compositor/place';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Overlay } from '@/lib/editor/export/overlay';

/** Of what is exported: what every player reads the same way. */
export const exportColorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;

/** These are drawn alike on screen, so they count as one. */
const sameTransfers: ReadonlySet<string | null> = new Set(['bt709', 'iec61966-2-1', 'smpte170m']);

/** Of full range, what limited range has for it. */
const limitedLight = Uint8Array.from({ length: 256 }, (_, value) => Math.round(16 + (value * 219) / 255));
const limitedColor = Uint8Array.from({ length: 256 }, (_, value) => Math.round(128 + ((value - 128) * 224) / 255));

/** Whether a film's planes can be those of an export: light, and two of colour at half the size, in the same colours. */
export function hasExportPlanes({ format, colorSpace }: VideoFrame): boolean {
  return format === 'I420' && colorSpace.primaries === 'bt709' && colorSpace.matrix === 'bt709' && sameTransfers.has(colorSpace.transfer);
}

/**
 * EO15: the planes of a film's frame, in one buffer that serves for all frames. Drawing them on a canvas and reading them back would turn colours into
 * red, green and blue and back again, which takes longer than all else beside encoding. Both sides of the size are even.
 */
export class FilmPlanes {
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly light: Uint8Array;
  private readonly blue: Uint8Array;
  private readonly red: Uint8Array;

  constructor(private readonly size: Size) {
    const count = size.widthPx * size.heightPx;
    this.bytes = new Uint8Array((count * 3) / 2);
    this.light = this.bytes.subarray(0, count);
    this.blue = this.bytes.subarray(count, (count * 5) / 4);
    this.red = this.bytes.subarray((count * 5) / 4);
  }

  /** Takes the planes of a frame of this size that {@link hasExportPlanes}; the frame stays the caller's. */
  async load(frame: VideoFrame): Promise<void> {
    const { widthPx, heightPx } = this.size;
    const count = widthPx * heightPx;
    const layout = [{ offset: 0, stride: widthPx }, { offset: count, stride: widthPx / 2 }, { offset: (count * 5) / 4, stride: widthPx / 2 }];
    await frame.copyTo(this.bytes, { layout });
    if (frame.colorSpace.fullRange !== true) return;
    translate(this.light, limitedLight);
    translate(this.blue, limitedColor);
    translate(this.red, limitedColor);
  }

  lay({ rect, light, lightShare, blue, red, colorShare }: Overlay): void {
    const { widthPx } = this.size;
    const half = { left: rect.left / 2, top: rect.top / 2, right: rect.right / 2, bottom: rect.bottom / 2 };
    layOver(this.light, widthPx, rect, light, lightShare);
    layOver(this.blue, widthPx / 2, half, blue, colorShare);
    layOver(this.red, widthPx / 2, half, red, colorShare);
  }

  /** A frame for the encoder, with a copy of the planes. */
  toFrame(time: { readonly timestamp: number; readonly duration: number }): VideoFrame {
    const { widthPx, heightPx } = this.size;
    return new VideoFrame(this.bytes, { ...time, format: 'I420', codedWidth: widthPx, codedHeight: heightPx, colorSpace: exportColorSpace });
  }
}

function translate(plane: Uint8Array, table: Uint8Array): void {
  for (let index = 0; index < plane.length; index += 1) plane[index] = table[plane[index] ?? 0] ?? 0;
}

function layOver(plane: Uint8Array, stride: number, { left, top, right, bottom }: Rect, values: Uint16Array, shares: Uint8Array): void {
  let from = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let at = row * stride + left; at < row * stride + right; at += 1, from += 1) {
      const share = shares[from] ?? 0;
      // Where nothing is laid over, nothing changes.
      if (share === 255) continue;
      // Division by 255, rounded, without one: exact for all sums that there can be.
      const sum = (values[from] ?? 0) + share * (plane[at] ?? 0) + 128;
      plane[at] = (sum + (sum >> 8)) >> 8;
    }
  }
}
