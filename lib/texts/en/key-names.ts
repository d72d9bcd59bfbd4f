/** What keys are called. */
export const keyNames = {
  shift: 'Shift',
  named: {
    space: 'Space', delete: 'Del', backspace: 'Backspace', escape: 'Esc', home: 'Home', end: 'End', enter: 'Enter', tab: 'Tab', insert: 'Ins',
    pageup: 'PgUp', pagedown: 'PgDn', contextmenu: 'Menu', arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓',
  },
} as const;
