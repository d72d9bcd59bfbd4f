import type { Size } from '@/lib/editor/compositor/fit';
import { blendAll, blendBuffer, type BlendBuffer } from '@/lib/editor/export/blend';
import type { Overlay } from '@/lib/editor/export/overlay';
import { layOver } from '@/lib/editor/export/overlay';
import type { Planes } from '@/lib/editor/export/planes';
import { planesOfSize } from '@/lib/editor/export/planes';

/** Of what is exported: what every player reads the same way. */
export const exportColorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;

/** These are drawn alike on screen, so they count as one. */
const sameTransfers: ReadonlySet<string | null> = new Set(['bt709', 'iec61966-2-1', 'smpte170m']);

/** What limited range has for full range: so much of it, of 255, and a value that is added: light begins at 16, and colour is none at 128 in both. */
const limitedLight = { share: 219, value: 16 * 255 };
const limitedColor = { share: 224, value: 128 * (255 - 224) };

/** Whether a film's planes can be those of an export: light, and two of colour at half the size, in the same colours. */
export function hasExportPlanes({ format, colorSpace }: VideoFrame): boolean {
  return format === 'I420' && colorSpace.primaries === 'bt709' && colorSpace.matrix === 'bt709' && sameTransfers.has(colorSpace.transfer);
}

/** Whether a film's frame is, to the last byte and in what it says of its colours, the frame of an export. */
export function isExportFrame(frame: VideoFrame): boolean {
  return hasExportPlanes(frame) && frame.colorSpace.transfer === exportColorSpace.transfer && frame.colorSpace.fullRange === false;
}

/**
 * EO15: the planes of a film's frame, in one buffer that serves for all frames. Drawing them on a canvas and reading them back would turn colours into
 * red, green and blue and back again, which takes longer than all else beside encoding. Both sides of the size are even.
 */
export class FilmPlanes {
  private readonly planes: Planes;
  private readonly buffer: BlendBuffer;

  constructor(private readonly size: Size) {
    this.planes = planesOfSize(size);
    this.buffer = blendBuffer(this.planes.bytes);
  }

  /** Takes the planes of a frame of this size that {@link hasExportPlanes}; the frame stays the caller's. */
  async load(frame: VideoFrame): Promise<void> {
    const { light, blue, red, bytes: end } = this.planes;
    await frame.copyTo(this.buffer.bytes, { layout: [light, blue, red] });
    if (frame.colorSpace.fullRange !== true) return;
    blendAll(this.buffer, light.offset, blue.offset, limitedLight.share, limitedLight.value);
    blendAll(this.buffer, blue.offset, end, limitedColor.share, limitedColor.value);
  }

  /** @param overlay made for planes of this size. */
  lay(overlay: Overlay): void {
    layOver(overlay, this.buffer);
  }

  /** A frame for the encoder, with a copy of the planes. */
  toFrame(time: { readonly timestamp: number; readonly duration: number }): VideoFrame {
    const { widthPx, heightPx } = this.size;
    return new VideoFrame(this.buffer.bytes, { ...time, format: 'I420', codedWidth: widthPx, codedHeight: heightPx, colorSpace: exportColorSpace });
  }
}
