/** The parts of gifenc 1.0.3 that are used; the package brings no types. */
declare module 'gifenc' {
  export type Palette = readonly (readonly number[])[];

  /** The colours, at most `maxColors`, that stand best for pixels of 4 bytes each. */
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColors: number): Palette;

  /** For each pixel the number of its nearest colour. */
  export function applyPalette(rgba: Uint8Array | Uint8ClampedArray, palette: Palette): Uint8Array;

  export interface Encoder {
    /** `delay` in milliseconds, written in hundredths of a second. */
    writeFrame(indices: Uint8Array, width: number, height: number, options: { readonly palette: Palette; readonly delay: number }): void;
    finish(): void;
    /** A copy of what was written since the stream was last reset. */
    bytes(): Uint8Array<ArrayBuffer>;
    readonly stream: { reset(): void };
  }

  export function GIFEncoder(): Encoder;
}
