import type { ActionName } from '@/lib/editor/actions/registry';

/** What the toolbar of the timeline has room for: actions, and the slider of the zoom. */
export type ToolName = ActionName | 'zoom-slider';

/** As they stand, from the left; those of the view are at the right. */
export const leftTools = ['split', 'delete', 'freeze-frame', 'crop', 'detach-sound', 'select-tool', 'blade-tool', 'toggle-snapping', 'go-to-start', 'go-to-end'] as const satisfies readonly ToolName[];
export const rightTools = ['zoom-out', 'zoom-slider', 'zoom-in', 'zoom-to-selection', 'zoom-to-fit'] as const satisfies readonly ToolName[];

export type ShownTool = (typeof leftTools)[number] | (typeof rightTools)[number];

/** What is needed most often stays longest. */
const byNeed: readonly ShownTool[] = [
  'split', 'delete', 'zoom-out', 'zoom-in', 'blade-tool', 'freeze-frame', 'zoom-to-fit', 'crop', 'toggle-snapping', 'select-tool', 'zoom-slider', 'detach-sound', 'go-to-start', 'go-to-end', 'zoom-to-selection',
];

/** In pixels, each with the room after it. */
export interface ToolSizes {
  readonly buttonPx: number;
  readonly sliderPx: number;
}

/** The tools that fit into so many pixels. Where not all do, one button's room is left for the menu of the others. */
export function toolsThatFit(widthPx: number, { buttonPx, sliderPx }: ToolSizes): ReadonlySet<ShownTool> {
  const widthOf = (tool: ShownTool): number => (tool === 'zoom-slider' ? sliderPx : buttonPx);
  const allPx = byNeed.reduce((sum, tool) => sum + widthOf(tool), 0);
  if (allPx <= widthPx) return new Set(byNeed);
  const fitting = new Set<ShownTool>();
  let leftPx = widthPx - buttonPx;
  for (const tool of byNeed) {
    // A slider that does not fit is done without; the buttons after it may.
    if (widthOf(tool) > leftPx) continue;
    leftPx -= widthOf(tool);
    fitting.add(tool);
  }
  return fitting;
}

/** What the menu of the others offers: all actions that are not shown, as they would stand. */
export function toolsInMenu(shown: ReadonlySet<ShownTool>): readonly Exclude<ShownTool, 'zoom-slider'>[] {
  return [...leftTools, ...rightTools].filter((tool) => tool !== 'zoom-slider').filter((tool) => !shown.has(tool));
}
