/** The type under which a dragged asset is known; its id is not readable before the drop, by the browser's rules. */
export const assetDragType = 'application/x-tallycut-asset';

export function isMediaDrag({ types }: DataTransfer): boolean {
  return types.includes(assetDragType) || types.includes('Files');
}
