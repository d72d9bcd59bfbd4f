import type { Strip } from '@/components/editor/timeline/clip/strip';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** About 32 MB of frames of 100 × 56 pixels; strips that nobody has looked at for longest go first. */
const stripsMost = 36;

/** The frame that stands nearest before a time of the source; null where there is none. */
export function frameAt({ frames, stepSeconds }: Strip, seconds: number): ImageBitmap | null {
  return frames[Math.min(frames.length - 1, Math.max(0, Math.floor(seconds / stepSeconds)))] ?? null;
}

interface Entry {
  strip: Strip | null;
  readonly listeners: Set<(strip: Strip) => void>;
  isAsked: boolean;
}

/** In the order in which they were last looked at. */
const entries = new Map<string, Entry>();
const waiting: AssetView[] = [];
let isWorking = false;

/** Tells the strip of a video when it is there, and asks for it; nobody who looks any longer, nothing is decoded. Returns how to look away. */
export function stripOf(asset: AssetView, listener: (strip: Strip) => void): () => void {
  const entry = entries.get(asset.id) ?? { strip: null, listeners: new Set(), isAsked: false };
  entries.delete(asset.id);
  entries.set(asset.id, entry);
  entry.listeners.add(listener);
  if (entry.strip !== null) listener(entry.strip);
  else if (!entry.isAsked) {
    entry.isAsked = true;
    waiting.push(asset);
    void work();
  }
  return () => void entry.listeners.delete(listener);
}

/** One video after the other, each when the page has time. */
async function work(): Promise<void> {
  if (isWorking) return;
  isWorking = true;
  for (let asset = waiting.shift(); asset !== undefined; asset = waiting.shift()) {
    const entry = entries.get(asset.id);
    await untilIdle();
    if (entry === undefined || entry.listeners.size === 0 || asset.url === null || asset.durationMs === null) {
      if (entry !== undefined) entry.isAsked = false;
      continue;
    }
    const { readStrip } = await import('@/components/editor/timeline/clip/read-strip');
    entry.strip = await readStrip(asset.url, asset.durationMs / 1000, untilIdle).catch(() => null);
    if (entry.strip !== null) for (const listener of entry.listeners) listener(entry.strip);
    forgetOldest();
  }
  isWorking = false;
}

function forgetOldest(): void {
  const unwatched = [...entries].filter(([, { strip, listeners }]) => strip !== null && listeners.size === 0);
  for (const [id, { strip }] of unwatched.slice(0, Math.max(0, entries.size - stripsMost))) {
    for (const frame of strip?.frames ?? []) frame.close();
    entries.delete(id);
  }
}

/** Safari has no idle time to ask for. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 3_000 });
    else setTimeout(resolve, 50);
  });
}
