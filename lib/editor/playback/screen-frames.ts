/** Work for the frames of the screen. */
export interface FrameRequests {
  request(run: () => void): number;
  cancel(handle: number): void;
}

/**
 * ET2: two kinds of work for a frame of the screen. What moves comes first; what draws and is asked for by a move belongs to the same frame. Asked of the browser,
 * it would have its turn a frame later, and each picture would be seen that much after its sound.
 */
export function createScreenFrames(browser: Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'>): { readonly moves: FrameRequests; readonly draws: FrameRequests } {
  /** What is drawn when the move is done, by handles of our own, which are negative; null where nothing moves. */
  let drawings: Map<number, () => void> | null = null;
  let lastHandle = 0;

  const move = (run: () => void): void => {
    const mine = new Map<number, () => void>();
    drawings = mine;
    try {
      run();
    } finally {
      drawings = null;
    }
    for (const draw of mine.values()) draw();
  };

  return {
    moves: {
      request: (run) => browser.requestAnimationFrame(() => move(run)),
      cancel: (handle) => browser.cancelAnimationFrame(handle),
    },
    draws: {
      request(run) {
        if (drawings === null) return browser.requestAnimationFrame(run);
        lastHandle -= 1;
        drawings.set(lastHandle, run);
        return lastHandle;
      },
      cancel(handle) {
        if (handle < 0) drawings?.delete(handle);
        else browser.cancelAnimationFrame(handle);
      },
    },
  };
}
