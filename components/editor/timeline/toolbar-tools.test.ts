import { describe, expect, it } from 'vitest';
import { leftTools, rightTools, toolsInMenu, toolsThatFit } from '@/components/editor/timeline/toolbar-tools';

const mouse = { buttonPx: 30, sliderPx: 114 };
const finger = { buttonPx: 46, sliderPx: 114 };

describe('the tools of the timeline', () => {
  it('all stand where there is room for them, and no menu does', () => {
    const shown = toolsThatFit(1_000, mouse);
    expect(shown.size).toBe(leftTools.length + rightTools.length);
    expect(toolsInMenu(shown)).toEqual([]);
  });

  it('leave the room of a button for the menu of those that do not fit', () => {
    for (const [widthPx, sizes] of [[374, finger], [480, mouse], [240, finger], [533, mouse]] as const) {
      const shown = toolsThatFit(widthPx, sizes);
      const takenPx = [...shown].reduce((sum, tool) => sum + (tool === 'zoom-slider' ? sizes.sliderPx : sizes.buttonPx), sizes.buttonPx);
      expect(takenPx).toBeLessThanOrEqual(widthPx);
      expect(toolsInMenu(shown).length).toBeGreaterThan(0);
    }
  });

  it('are all to be had, shown or in the menu, whatever the width', () => {
    for (let widthPx = 0; widthPx < 700; widthPx += 17) {
      const shown = toolsThatFit(widthPx, mouse);
      const all = new Set([...shown, ...toolsInMenu(shown), 'zoom-slider']);
      expect(all.size).toBe(leftTools.length + rightTools.length);
    }
  });

  it('keep those that are needed most', () => {
    expect([...toolsThatFit(374, finger)]).toEqual(['split', 'delete', 'zoom-out', 'zoom-in', 'blade-tool', 'freeze-frame', 'zoom-to-fit']);
  });
});
