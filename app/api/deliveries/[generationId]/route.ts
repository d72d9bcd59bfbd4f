import { NextResponse } from 'next/server';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { takeLease } from '@/lib/server/generations/delivery/lease';
import { readScene } from '@/lib/server/generations/delivery/open-delivery';
import { receiveDelivery } from '@/lib/server/generations/delivery/receive-delivery';
import { bodyOf, queryOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

interface Params {
  readonly generationId: string;
}

const querySchema = z.object({ token: z.uuid('Send the token of the lease.') });
const bodySchema = querySchema.extend({ progress: z.number('Send the progress, from 0 to 1.').min(0).max(1) });
const bodyMaxBytes = 1_024;

/** TO10: the scene that a browser is to make a video of. */
export const GET = defineRoute<Params>({
  name: 'readScene',
  limit: 'read',
  async run({ user, params }) {
    const scene = await readScene(user.id, params.generationId);
    if (scene === null) return notFoundProblem();
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(scene.sizeBytes), 'cache-control': 'no-store' };
    return new Response(Readable.toWeb(scene.stream) as ReadableStream<Uint8Array>, { headers });
  },
});

/** TO11: takes or renews the lease. */
export const POST = defineRoute<Params>({
  name: 'takeDelivery',
  limit: 'read',
  async run({ user, request, params }) {
    const body = await bodyOf(request, bodyMaxBytes, bodySchema);
    if (!body.ok) return body.error;
    const taken = await takeLease({ userId: user.id, generationId: params.generationId, token: body.value.token }, body.value.progress);
    if (taken.ok) return NextResponse.json(taken.value);
    if (taken.error.code === 'not_found') return notFoundProblem();
    return NextResponse.json({ error: taken.error }, { status: taken.error.code === 'taken' ? 409 : 410 });
  },
});

const refusals = { too_late: 409, too_large: 413, not_the_video: 422 } as const;

/** TO10: the delivery. */
export const PUT = defineRoute<Params>({
  name: 'deliver',
  limit: 'upload',
  async run({ user, request, params }) {
    const query = queryOf(request, querySchema);
    if (!query.ok) return query.error;
    const received = await receiveDelivery({ userId: user.id, generationId: params.generationId, token: query.value.token }, request);
    if (received.ok) return new Response(null, { status: 204 });
    return received.error.code === 'not_found' ? notFoundProblem() : problem(refusals[received.error.code], received.error);
  },
});
