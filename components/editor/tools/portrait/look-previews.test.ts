import { expect, it } from 'vitest';
import type { PreviewWorker } from '@/components/editor/tools/portrait/look-previews';
import { createLookPreviews } from '@/components/editor/tools/portrait/look-previews';
import type { DrawnPreview, PreviewWork } from '@/components/editor/tools/portrait/preview-messages';
import type { Pixels } from '@/lib/base/pixels';
import { portraitLooks } from '@/lib/tools/portrait-looks';

const pictureOf = (value: number): Pixels => ({ data: new Uint8ClampedArray(4).fill(value), width: 1, height: 1 });

/** A worker that draws when it is told to, and gives back what it was given. */
function open() {
  const works: PreviewWork[] = [];
  const drawn: string[] = [];
  let isTerminated = false;
  const worker: PreviewWorker = { postMessage: (work) => void works.push(work), terminate: () => void (isTerminated = true), onmessage: null };
  const previews = createLookPreviews(worker, (look, { data }) => void drawn.push(`${look} ${data[0]}`));
  const draw = (): void => {
    const work = works.shift();
    if (work !== undefined) worker.onmessage?.({ data: work } as MessageEvent<DrawnPreview>);
  };
  return { previews, works, drawn, draw, isTerminated: () => isTerminated };
}

it('[TO19] draws every look once, one after the other, the chosen one first', () => {
  const { previews, works, drawn, draw } = open();
  previews.show(pictureOf(7), 'neon');
  expect(works).toHaveLength(1);
  for (let count = 0; count < portraitLooks.length; count += 1) draw();
  expect(drawn[0]).toBe('neon 7');
  expect([...drawn].sort()).toEqual(portraitLooks.map((look) => `${look} 7`).sort());
  expect(works).toEqual([]);
});

it('[TO19] leaves what is left of an earlier picture: a new one waits for one drawing at most', () => {
  const { previews, works, drawn, draw } = open();
  previews.show(pictureOf(1), 'oil');
  previews.show(pictureOf(2), 'oil');
  expect(works).toHaveLength(1);
  draw();
  expect(drawn).toEqual([]);
  draw();
  expect(drawn).toEqual(['oil 2']);
});

it('tells nothing any more once it is closed', () => {
  const { previews, drawn, draw, isTerminated } = open();
  previews.show(pictureOf(1), 'oil');
  previews.close();
  draw();
  expect(drawn).toEqual([]);
  expect(isTerminated()).toBe(true);
});
