/** What waits to be drawn, in order. */
const waiting: (() => void)[] = [];
let isAsked = false;

/** Draws when the browser has time, one after another: a dozen tiles at once would hold up the frame that shows what was pressed. Returns how to leave it out. */
export function drawLater(draw: () => void): () => void {
  waiting.push(draw);
  ask();
  return () => {
    const place = waiting.indexOf(draw);
    if (place !== -1) waiting.splice(place, 1);
  };
}

function ask(): void {
  if (isAsked || waiting.length === 0) return;
  isAsked = true;
  const drawNext = () => {
    isAsked = false;
    waiting.shift()?.();
    ask();
  };
  // Safari has no idle time to ask for.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(drawNext, { timeout: 500 });
  else setTimeout(drawNext, 16);
}
