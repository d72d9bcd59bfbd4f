import { createStore } from 'zustand/vanilla';

export type SectionName = 'time' | 'text' | 'shape' | 'transform' | 'crop' | 'filters' | 'speed' | 'animation' | 'transition' | 'sound' | 'keyframes' | 'cutout' | 'upscale' | 'media' | 'canvas';

/** Which sections are folded, for as long as the page stands: whoever folds one does not want to fold it again for the next clip. */
export const sectionFolds = createStore<Readonly<Record<SectionName, boolean>>>(() => ({
  time: false,
  text: false,
  shape: false,
  transform: false,
  crop: true,
  filters: false,
  speed: false,
  animation: true,
  transition: false,
  sound: false,
  keyframes: false,
  cutout: false,
  upscale: false,
  media: false,
  canvas: false,
}));
