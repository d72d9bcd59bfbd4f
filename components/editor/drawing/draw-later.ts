/** What waits to be drawn, in order. */
const waiting = new Set<() => void>();
let isAsked = false;

/** So much of a frame is left free for what the person does meanwhile. */
const sparedMs = 4;

/** Draws when the browser has time, one after another: dozens at once would hold up the frame that shows what was pressed. Returns how to leave it out. */
export function drawLater(draw: () => void): () => void {
  // One of its own for each call, so that what is drawn twice can be left out once.
  const turn = () => draw();
  waiting.add(turn);
  ask();
  return () => void waiting.delete(turn);
}

function ask(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  // Safari has no idle time to ask for.
  if (typeof requestIdleCallback === 'function') requestIdleCallback((idle) => drawSome(() => idle.timeRemaining() > sparedMs), { timeout: 500 });
  else setTimeout(() => drawSome(() => false), 16);
}

/** One at least: where the browser never has time, it is the time-out that came. */
function drawSome(hasTime: () => boolean): void {
  isAsked = false;
  try {
    for (const turn of waiting) {
      waiting.delete(turn);
      turn();
      if (!hasTime()) break;
    }
  } finally {
    ask();
  }
}
