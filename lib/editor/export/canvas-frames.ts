import type { FrameTime } from '@/lib/editor/export/film-capture';
import { exportColorSpace } from '@/lib/editor/export/film-planes';

/** What a canvas without transparency may be kept as: 4 bytes a pixel in the order that the name says; X says nothing. */
const rawFormats: ReadonlyMap<VideoPixelFormat, 'RGBX' | 'BGRX'> = new Map([['RGBX', 'RGBX'], ['RGBA', 'RGBX'], ['BGRX', 'BGRX'], ['BGRA', 'BGRX']]);

/** Frames for an encoder of what is drawn on a canvas, with colours that are said exactly: one made of the canvas itself would be written in full range, which many players show too dark. */
export class CanvasFrames {
  /** Serves for all frames: memory that is asked for anew each time takes longer to get than to fill. */
  private raw: Uint8Array<ArrayBuffer> | null = null;

  /** @param context of a canvas without transparency that is read often. */
  constructor(private readonly context: OffscreenCanvasRenderingContext2D) {}

  /** The frame, to be closed. */
  async capture(time: FrameTime): Promise<VideoFrame> {
    const { width: codedWidth, height: codedHeight } = this.context.canvas;
    const { data, format } = await this.rawPixels();
    return new VideoFrame(data, { ...time, format, codedWidth, codedHeight, colorSpace: exportColorSpace });
  }

  /** The pixels in the order that the browser keeps them in: putting them into another takes twenty times as long as copying them. */
  private async rawPixels(): Promise<{ readonly data: Uint8Array<ArrayBuffer>; readonly format: 'RGBX' | 'BGRX' }> {
    const { canvas } = this.context;
    const frame = new VideoFrame(canvas, { timestamp: 0, alpha: 'discard' });
    try {
      const format = frame.format === null ? undefined : rawFormats.get(frame.format);
      if (format !== undefined) {
        this.raw ??= new Uint8Array(canvas.width * canvas.height * 4);
        await frame.copyTo(this.raw, { layout: [{ offset: 0, stride: canvas.width * 4 }] });
        return { data: this.raw, format };
      }
    } finally {
      frame.close();
    }
    return { data: new Uint8Array(this.context.getImageData(0, 0, canvas.width, canvas.height).data.buffer), format: 'RGBX' };
  }
}
