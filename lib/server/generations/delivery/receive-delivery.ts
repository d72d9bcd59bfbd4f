import 'server-only';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import type { MediaFacts } from '@/lib/server/assets/inspect-media';
import { inspectBytes } from '@/lib/server/assets/inspect-bytes';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { hasLease, type Deliverer } from '@/lib/server/generations/delivery/lease';
import { log } from '@/lib/server/log';
import { readBytes } from '@/lib/server/read-body';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { factsOf, type ExpectedMedium } from '@/lib/tools/catalogue';
import { videoInputSchema } from '@/lib/tools/generate-video';

/** How much longer or shorter than asked for a delivery may be: less than two frames. */
const lengthSlackMs = 60;

export type DeliveryError =
  | { readonly code: 'not_found' }
  /** Another tab has the lease, or the generation has ended: this comes too late, and is discarded. */
  | { readonly code: 'too_late' }
  | { readonly code: 'too_large' }
  /** It is not what was asked for; the delivery stays open. */
  | { readonly code: 'not_the_video' };

/**
 * TO10: takes a delivery in. It is judged by its bytes, kept in storage, noted with its asset where the tab still has the lease, and paid by the statement that
 * makes the asset ready. A crash between the last two is made good by the sweep, which charges what is in storage (H4).
 * Refusals: `not_found`, `too_late`, `too_large`, `not_the_video`.
 */
export async function receiveDelivery(deliverer: Deliverer, request: Request): Promise<Result<void, DeliveryError>> {
  const { userId, generationId } = deliverer;
  const generation = await db().generation.findFirst({ where: { id: generationId, userId }, include: { assets: true } });
  const [asset] = generation?.assets ?? [];
  if (generation === null || asset === undefined) return err({ code: 'not_found' });
  // Before anything is read: nobody else's bytes are taken in.
  if (!(await hasLease(deliverer))) return err({ code: 'too_late' });
  const expected = factsOf('generate-video', videoInputSchema.parse(generation.input)).expected;
  assert(expected !== null, 'a video is known before it is there');
  const body = await readBytes(request, limits.generatedVideoBytes);
  if (!body.ok) return err({ code: 'too_large' });
  const facts = await inspectDelivery(body.value, expected);
  if (facts === null) return err({ code: 'not_the_video' });
  const key = storageKey(userId, asset.id, 'original');
  if (!(await keepDelivery(deliverer, asset.id, key, body.value, facts))) return err({ code: 'too_late' });
  const ended = await endGeneration({ generationId, cause: 'completed', failure: null });
  return ended.ok ? ok(undefined) : err({ code: 'too_late' });
}

async function inspectDelivery(bytes: Buffer, { widthPx, heightPx, durationMs }: ExpectedMedium): Promise<MediaFacts | null> {
  const facts = await inspectBytes(bytes, 'video');
  const isRight = facts?.mime === 'video/mp4' && facts.videoCodec === 'avc' && facts.widthPx === widthPx && facts.heightPx === heightPx && Math.abs((facts.durationMs ?? 0) - durationMs) <= lengthSlackMs;
  if (!isRight) log().warn({ facts: { ...facts, thumbnail: undefined } }, 'a delivery is not what was asked for');
  return isRight ? facts : null;
}

/**
 * TO11: only the tab with the lease gets its bytes noted, and only the first time. Its row is locked while the bytes are put to their place, so that another
 * delivery of the same asset neither overwrites nor removes them.
 */
async function keepDelivery({ generationId, token }: Deliverer, assetId: string, key: string, bytes: Buffer, facts: MediaFacts): Promise<boolean> {
  const { mime, widthPx, heightPx, durationMs, hasSound } = facts;
  return db().$transaction(
    async (tx) => {
      const held = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM generations WHERE id = ${generationId} AND status = 'delivering' AND cancel_requested_at IS NULL
          AND delivery_token = ${token} AND delivery_until >= ${new Date(systemNow())} FOR UPDATE`;
      if (held.length === 0) return false;
      await mediaStorage().put(key, bytes);
      const { count } = await tx.asset.updateMany({
        where: { id: assetId, status: 'pending', storageKey: null },
        data: { mime, sizeBytes: bytes.byteLength, widthPx, heightPx, durationMs, hasSound, storageKey: key },
      });
      return count === 1;
    },
    { timeout: 20_000 },
  );
}
