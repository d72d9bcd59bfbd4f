import { chainAll, contrastMatrix, gainMatrix, offsetMatrix, saturationMatrix } from '@/lib/editor/compositor/filters/color-matrix';
import type { Look } from '@/lib/editor/compositor/filters/colors';
import type { CurvePoints } from '@/lib/editor/compositor/filters/curves';
import type { ColorLook } from '@/lib/editor/document/look';

/** Darker darks and lighter lights, the ends where they were. */
const firm: CurvePoints = [[0, 0], [0.25, 0.19], [0.75, 0.82], [1, 1]];
/** Blacks lifted and whites held back, as on faded paper. */
const matte: CurvePoints = [[0, 0.1], [0.3, 0.33], [0.75, 0.77], [1, 0.94]];

/** EG3: the colour looks at full strength. */
export const looks: Readonly<Record<ColorLook, Look | null>> = {
  none: null,
  vivid: { matrix: saturationMatrix(1.45), curves: [firm, firm, firm] },
  warm: { matrix: chainAll(saturationMatrix(1.05), gainMatrix(1.1, 1.01, 0.82), offsetMatrix(0.015, 0.005, 0)) },
  cool: { matrix: chainAll(saturationMatrix(0.95), gainMatrix(0.86, 0.98, 1.1), offsetMatrix(0, 0.005, 0.02)) },
  mono: { matrix: saturationMatrix(0) },
  noir: { matrix: chainAll(saturationMatrix(0), contrastMatrix(1.3), gainMatrix(0.94)), curves: [firm, firm, firm] },
  sepia: { matrix: [0.393, 0.769, 0.189, 0, 0.349, 0.686, 0.168, 0, 0.272, 0.534, 0.131, 0] },
  faded: { matrix: saturationMatrix(0.65), curves: [matte, matte, matte] },
  'teal-orange': {
    matrix: saturationMatrix(1.12),
    curves: [
      [[0, 0], [0.25, 0.17], [0.6, 0.68], [1, 1]],
      [[0, 0.015], [0.25, 0.24], [0.75, 0.77], [1, 0.97]],
      [[0, 0.08], [0.25, 0.31], [0.7, 0.64], [1, 0.84]],
    ],
  },
  retro: {
    matrix: chainAll(saturationMatrix(0.75), gainMatrix(1.05, 0.99, 0.86)),
    curves: [
      [[0, 0.11], [0.35, 0.39], [0.75, 0.83], [1, 0.98]],
      [[0, 0.06], [0.35, 0.34], [0.75, 0.77], [1, 0.94]],
      [[0, 0.13], [0.35, 0.37], [0.75, 0.67], [1, 0.8]],
    ],
  },
  dream: {
    matrix: chainAll(saturationMatrix(0.9), gainMatrix(1.07, 0.98, 1.04)),
    curves: [
      [[0, 0.07], [0.5, 0.57], [1, 1]],
      [[0, 0.04], [0.5, 0.51], [1, 0.98]],
      [[0, 0.09], [0.5, 0.57], [1, 1]],
    ],
  },
};
