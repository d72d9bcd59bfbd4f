import type { DeliveryJob, DeliveryOutcome } from '@/components/editor/tools/video/delivery-messages';
import type { Film } from '@/components/editor/tools/video/film-scene';

/** What the work is done with; a worker's own, or a test's. */
export interface DeliveryTools {
  readonly fetch: typeof fetch;
  readonly film: (scene: Uint8Array<ArrayBuffer>, hooks: { onProgress(done: number): Promise<void>; isStopped(): boolean }) => Promise<Film | null>;
  readonly setInterval: (run: () => void, everyMs: number) => unknown;
  readonly clearInterval: (handle: unknown) => void;
  readonly wait: (delayMs: number) => Promise<void>;
  /** Lets messages in. */
  readonly breathe: () => Promise<void>;
}

/** TO11: well within the lease. */
const renewEveryMs = 2_000;
/** A connection that is away for a moment costs nobody a video. */
const tries = 6;
const retryMs = 1_500;

type Taken = { readonly kind: 'mine' } | Extract<DeliveryOutcome, { kind: 'taken' | 'ended' }> | { readonly kind: 'unreached' };

/**
 * TO10, TO11: takes the lease of a delivery, makes the video while it renews it, and delivers. Whatever goes wrong here is told to the server, so that the hold does not
 * wait for the lease to lapse. Never rejects.
 */
export async function deliverFilm({ generationId, assetId, token }: DeliveryJob, tools: DeliveryTools): Promise<DeliveryOutcome> {
  const address = `/api/deliveries/${encodeURIComponent(generationId)}`;
  let progress = 0;
  let lost: Extract<DeliveryOutcome, { kind: 'taken' | 'ended' }> | null = null;
  const take = () => askForLease(tools.fetch, address, token, progress);
  const first = await take();
  if (first.kind === 'unreached') return { kind: 'taken', retryAfterMs: retryMs };
  if (first.kind !== 'mine') return first;
  const renew = async () => {
    const taken = await take();
    if (taken.kind === 'taken' || taken.kind === 'ended') lost = taken;
  };
  const heart = tools.setInterval(() => void renew(), renewEveryMs);
  try {
    const scene = await fetchScene(tools, address);
    const film = await tools.film(scene, {
      onProgress: (done) => {
        progress = done;
        return tools.breathe();
      },
      isStopped: () => lost !== null,
    });
    if (lost !== null) return lost;
    if (film === null) throw new Error('the scene could not be filmed');
    if (!(await send(tools, address, token, film.file))) return lost ?? { kind: 'ended' };
    await sendPoster(tools, assetId, film.poster);
    return { kind: 'delivered' };
  } catch (error) {
    await tools.fetch(`${address}/leave`, { method: 'POST', body: JSON.stringify({ token, because: 'failed' }) }).catch(() => undefined);
    return lost ?? { kind: 'failed', detail: String(error) };
  } finally {
    tools.clearInterval(heart);
  }
}

async function askForLease(fetcher: typeof fetch, address: string, token: string, progress: number): Promise<Taken> {
  try {
    const answer = await fetcher(address, { method: 'POST', body: JSON.stringify({ token, progress: Math.min(1, progress) }) });
    if (answer.ok) return { kind: 'mine' };
    if (answer.status === 409) return { kind: 'taken', retryAfterMs: retryAfterOf(await answer.json()) };
    return answer.status === 410 || answer.status === 404 || answer.status === 401 ? { kind: 'ended' } : { kind: 'unreached' };
  } catch {
    return { kind: 'unreached' };
  }
}

function retryAfterOf(body: unknown): number {
  const value = (body as { readonly error?: { readonly retryAfterMs?: unknown } } | null)?.error?.retryAfterMs;
  return typeof value === 'number' ? value : retryMs;
}

async function fetchScene({ fetch: fetcher, wait }: DeliveryTools, address: string): Promise<Uint8Array<ArrayBuffer>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetcher(address).catch(() => null);
    if (answer?.ok === true) return new Uint8Array(await answer.arrayBuffer());
    if (attempt >= tries || (answer !== null && answer.status < 500)) throw new Error(`the scene did not come: ${answer?.status ?? 'no answer'}`);
    await wait(retryMs);
  }
}

/** @returns false where it came too late. @throws where the server does not take it, or is not reached. */
async function send({ fetch: fetcher, wait }: DeliveryTools, address: string, token: string, file: Uint8Array<ArrayBuffer>): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetcher(`${address}?token=${token}`, { method: 'PUT', headers: { 'content-type': 'video/mp4' }, body: file }).catch(() => null);
    if (answer?.ok === true) return true;
    // The first answer may have been lost on its way: then the generation has ended, and well.
    if (answer?.status === 409) return false;
    if (attempt >= tries || (answer !== null && answer.status < 500)) throw new Error(`the video was not taken: ${answer?.status ?? 'no answer'}`);
    await wait(retryMs);
  }
}

/** A video without a poster is still a video. */
async function sendPoster({ fetch: fetcher }: DeliveryTools, assetId: string, poster: Blob): Promise<void> {
  await fetcher(`/api/media/${encodeURIComponent(assetId)}/thumbnail`, { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: poster }).catch(() => undefined);
}
