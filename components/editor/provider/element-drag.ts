import type { ShapeContent, TextContent } from '@/lib/editor/document/drawn';
import type { Animation, Transform, Transition } from '@/lib/editor/document/look';

/** The type under which something drawn or a transition is dragged from a panel to the timeline. */
export const elementDragType = 'application/x-tallycut-element';

/** What a panel gives: a text or shape to be put on the timeline, or a transition to be put at a cut. */
export type Element =
  | { readonly kind: 'text'; readonly name: string; readonly text: TextContent; readonly transform?: Partial<Transform>; readonly enter?: Animation; readonly exit?: Animation }
  | { readonly kind: 'shape'; readonly name: string; readonly shape: ShapeContent }
  | { readonly kind: 'transition'; readonly transition: Transition };

/** Before the drop, browsers tell the types of what is dragged and nothing else. */
export function isElementDrag({ types }: DataTransfer): boolean {
  return types.includes(elementDragType);
}

export function startElementDrag({ dataTransfer }: { readonly dataTransfer: DataTransfer }, element: Element): void {
  dataTransfer.setData(elementDragType, JSON.stringify(element));
  dataTransfer.effectAllowed = 'copy';
}

/** What was dropped; null where it came from elsewhere. Commands prove it like everything else. */
export function readElementDrag(dataTransfer: DataTransfer): Element | null {
  try {
    return JSON.parse(dataTransfer.getData(elementDragType)) as Element;
  } catch {
    return null;
  }
}
