import type { EditorServices } from '@/components/editor/provider/editor-services';
import { canFilm } from '@/components/editor/tools/video/can-film';
import type { DeliveryJob, DeliveryOutcome } from '@/components/editor/tools/video/delivery-messages';
import { openDeliveryWorker } from '@/components/editor/tools/video/open-worker';
import { randomId } from '@/lib/base/ids';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ExpectedMedium } from '@/lib/tools/catalogue';

type Services = Pick<EditorServices, 'library' | 'ownGenerations'>;

/** The tab that asked goes first; another one that has the project open takes up what it leaves. */
const othersWaitMs = 2_500;
const againMs = 300;

/** What this tab is at, by generation; a number is a timer. */
const attempts = new Map<string, ReturnType<typeof setTimeout> | 'working' | 'given up'>();

/** TO10, TO11: sees to it that what waits for a browser is made by this one, if no other tab does. May be called as often as one likes. */
export function attendDeliveries(services: Services): void {
  for (const asset of Object.values(services.library.store.getState().assets)) {
    const { generation } = asset;
    if (!isWaiting(asset) || generation === null || attempts.has(generation.id)) continue;
    attempt(asset, generation.id, services.ownGenerations.has(generation.id) ? 0 : othersWaitMs, services);
  }
}

function isWaiting({ status, kind, generation }: AssetView): boolean {
  return kind === 'video' && status === 'pending' && generation?.status === 'delivering';
}

function attempt(asset: AssetView, generationId: string, afterMs: number, services: Services): void {
  const run = async () => {
    const now = services.library.find(asset.id);
    const expected = now === null ? null : expectedOf(now);
    if (now === null || expected === null || !isWaiting(now)) {
      attempts.delete(generationId);
      return;
    }
    attempts.set(generationId, 'working');
    if (!(await canFilm(expected))) return;
    const outcome = await deliver({ generationId, assetId: asset.id, token: randomId(crypto), expected });
    if (outcome.kind === 'taken') attempt(asset, generationId, outcome.retryAfterMs + againMs, services);
    else attempts.set(generationId, 'given up');
  };
  attempts.set(generationId, setTimeout(() => void run(), afterMs));
}

function expectedOf({ widthPx, heightPx, durationMs }: AssetView): ExpectedMedium | null {
  return widthPx === null || heightPx === null || durationMs === null ? null : { widthPx, heightPx, durationMs };
}

/** The worker lives as long as this takes. A page that goes away tells the server, so that nobody waits for the lease to lapse (TO12). */
function deliver(job: DeliveryJob): Promise<DeliveryOutcome> {
  const worker = openDeliveryWorker();
  const leave = (because: 'closing' | 'failed') => navigator.sendBeacon(`/api/deliveries/${job.generationId}/leave`, JSON.stringify({ token: job.token, because }));
  const close = () => void leave('closing');
  window.addEventListener('pagehide', close);
  return new Promise<DeliveryOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<DeliveryOutcome>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      leave('failed');
      resolve({ kind: 'failed', detail: event.message });
    };
    worker.postMessage(job);
  }).finally(() => {
    window.removeEventListener('pagehide', close);
    worker.terminate();
  });
}
