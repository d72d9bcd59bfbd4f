import { describe, expect, it } from 'vitest';
import { createTimeBoxes } from '@/components/editor/timeline/view/time-boxes';
import { seconds } from '@/lib/editor/testing/documents';

/** What the boxes know of an element. */
function element() {
  return { style: { left: '', width: '' } } as unknown as HTMLElement;
}

const placeOf = ({ style: { left, width } }: HTMLElement) => [left, width];

describe('[EV8] time boxes', () => {
  it('stand at their time at once, and again at every zoom', () => {
    const boxes = createTimeBoxes(60);
    const [clip, line] = [element(), element()];
    boxes.add(clip, { startTicks: seconds(2), durationTicks: seconds(1.5) });
    boxes.add(line, { startTicks: seconds(1), durationTicks: null });
    expect([placeOf(clip), placeOf(line)]).toEqual([['120px', '90px'], ['60px', '']]);
    boxes.show(10);
    expect([placeOf(clip), placeOf(line)]).toEqual([['20px', '15px'], ['10px', '']]);
  });

  it('are let go, but not by a time that was replaced meanwhile', () => {
    const boxes = createTimeBoxes(60);
    const clip = element();
    const letGoOld = boxes.add(clip, { startTicks: 0, durationTicks: seconds(1) });
    const letGo = boxes.add(clip, { startTicks: seconds(1), durationTicks: seconds(1) });
    letGoOld();
    boxes.show(10);
    expect(placeOf(clip)).toEqual(['10px', '10px']);
    letGo();
    boxes.show(20);
    expect(placeOf(clip)).toEqual(['10px', '10px']);
  });
});
