import { describe, expect, it } from 'vitest';
import { createScreenFrames } from '@/lib/editor/playback/screen-frames';

/** A screen whose frames come when they are called for. */
class Screen {
  private waiting = new Map<number, FrameRequestCallback>();
  private last = 0;

  requestAnimationFrame = (run: FrameRequestCallback): number => {
    this.last += 1;
    this.waiting.set(this.last, run);
    return this.last;
  };

  cancelAnimationFrame = (handle: number): void => {
    this.waiting.delete(handle);
  };

  frame(): void {
    const now = this.waiting;
    this.waiting = new Map();
    for (const run of now.values()) run(0);
  }
}

describe('[ET2] frames of the screen', () => {
  it('have what a move asks to be drawn in the same frame, after the move', () => {
    const screen = new Screen();
    const { moves, draws } = createScreenFrames(screen);
    const done: string[] = [];
    moves.request(() => {
      draws.request(() => done.push('drawn'));
      done.push('moved');
    });
    screen.frame();
    expect(done).toEqual(['moved', 'drawn']);
    screen.frame();
    expect(done).toEqual(['moved', 'drawn']);
  });

  it('have what is asked for between them in the next, and nothing that was taken back', () => {
    const screen = new Screen();
    const { moves, draws } = createScreenFrames(screen);
    const done: string[] = [];
    draws.request(() => done.push('drawn'));
    draws.cancel(draws.request(() => done.push('taken back')));
    moves.request(() => draws.cancel(draws.request(() => done.push('taken back at once'))));
    moves.cancel(moves.request(() => done.push('no move')));
    expect(done).toEqual([]);
    screen.frame();
    expect(done).toEqual(['drawn']);
  });

  it('go on drawing a frame later where a move has thrown', () => {
    const screen = new Screen();
    const { moves, draws } = createScreenFrames(screen);
    moves.request(() => {
      throw new Error('moved too far');
    });
    expect(() => screen.frame()).toThrow('moved too far');
    let isDrawn = false;
    draws.request(() => (isDrawn = true));
    expect(isDrawn).toBe(false);
    screen.frame();
    expect(isDrawn).toBe(true);
  });
});
