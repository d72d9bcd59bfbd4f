import type { BlendMode } from '@/lib/editor/document/look';

/** EG1: how a canvas calls the blend modes. The ground is always solid, so `lighter` adds light and nothing else. */
export const compositeOperations: Readonly<Record<BlendMode, GlobalCompositeOperation>> = {
  normal: 'source-over',
  multiply: 'multiply',
  darken: 'darken',
  'color-burn': 'color-burn',
  screen: 'screen',
  lighten: 'lighten',
  'color-dodge': 'color-dodge',
  add: 'lighter',
  overlay: 'overlay',
  'soft-light': 'soft-light',
  'hard-light': 'hard-light',
  difference: 'difference',
  exclusion: 'exclusion',
  hue: 'hue',
  saturation: 'saturation',
  color: 'color',
  luminosity: 'luminosity',
};
