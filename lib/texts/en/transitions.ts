/** The transitions by name, wherever they are shown. */
export const transitionNames = {
  dissolve: 'Dissolve', 'dip-to-black': 'Dip to black', 'dip-to-white': 'Dip to white', 'wipe-left': 'Wipe left', 'wipe-right': 'Wipe right', 'wipe-up': 'Wipe up',
  'wipe-down': 'Wipe down', 'push-left': 'Push left', 'push-right': 'Push right', 'slide-up': 'Slide up', zoom: 'Zoom', iris: 'Iris', blur: 'Blur',
} as const;
