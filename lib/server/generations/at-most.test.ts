import { describe, expect, it } from 'vitest';
import { atMost } from '@/lib/server/generations/at-most';

describe('working on a list', () => {
  it('[TO37] takes so many at a time, in order, and answers in order', async () => {
    const begun: number[] = [];
    let atOnce = 0;
    let most = 0;
    const answers = await atMost(3, [5, 1, 4, 2, 3], async (each) => {
      begun.push(each);
      most = Math.max(most, (atOnce += 1));
      for (let turn = 0; turn < each; turn += 1) await Promise.resolve();
      atOnce -= 1;
      return each * 10;
    });
    expect(answers).toEqual([50, 10, 40, 20, 30]);
    expect(begun).toEqual([5, 1, 4, 2, 3]);
    expect(most).toBe(3);
    expect(await atMost(3, [], () => Promise.resolve(1))).toEqual([]);
  });

  it('throws what was thrown, when the others are done', async () => {
    const done: number[] = [];
    const working = atMost(2, [1, 2, 3], (each) => (each === 1 ? Promise.reject(new Error('a bug')) : Promise.resolve(done.push(each))));
    await expect(working).rejects.toThrow('a bug');
    expect(done).toEqual([2, 3]);
  });
});
