/** A rectangle in pixels of the picture, from its top left corner. */
export interface BoxPx {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The subject of a picture: how opaque each pixel is (0–255), rows from the top, as large as the picture. */
export interface CutOut {
  readonly alpha: Uint8ClampedArray;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0–1, how sure the engine is; below `leastConfidence` it answers `unsure` instead. */
  readonly confidence: number;
  readonly found: 'person' | 'object' | 'boxed' | 'transparent';
}

/** No subject stands out; a box would help. */
export type CutFailure = 'unsure';
