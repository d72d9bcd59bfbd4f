/** Puts the focus on the first handle of the crop in the picture, for menus that close upon it; false where no crop is changed. */
export function focusCrop(): boolean {
  const handle = document.querySelector<HTMLElement>('[data-crop="left"]');
  handle?.focus({ preventScroll: true });
  return handle !== null;
}
