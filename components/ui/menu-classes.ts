/** The looks that dropdown menus, context menus and select lists share. */
export const menuContentClasses = [
  'z-50 min-w-44 overflow-x-hidden overflow-y-auto rounded-lg border border-border bg-raised p-1 text-sm text-foreground shadow-lg outline-none',
  'data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 duration-120',
  'data-[side=bottom]:slide-in-from-top-1 data-[side=top]:slide-in-from-bottom-1',
].join(' ');

export const menuItemClasses = [
  'relative flex min-h-8 cursor-default items-center gap-2.5 rounded-sm px-2 py-1 outline-none select-none pointer-coarse:min-h-11',
  'data-highlighted:bg-hover data-disabled:pointer-events-none data-disabled:opacity-45',
  "[&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4 [&_svg:not([class*='text-'])]:text-muted",
].join(' ');

export const menuDangerClasses = 'text-danger-text data-highlighted:bg-danger-soft [&_svg]:text-danger-text!';

export const menuLabelClasses = 'px-2 pt-1.5 pb-1 text-xs text-muted';

export const menuSeparatorClasses = '-mx-1 my-1 h-px bg-border';

export const menuShortcutClasses = 'max-sm:hidden ml-auto pl-6 font-mono text-xs text-muted';
