import { describe, expect, it } from 'vitest';
import type { DeliveryTools } from '@/components/editor/tools/video/deliver-film';
import { deliverFilm } from '@/components/editor/tools/video/deliver-film';
import type { DeliveryJob } from '@/components/editor/tools/video/delivery-messages';

const job: DeliveryJob = { generationId: 'g', assetId: 'a', token: 't', expected: { widthPx: 1280, heightPx: 720, durationMs: 5000 } };
const film = { file: new Uint8Array([1, 2]), poster: new Blob(['p']) };
type Reply = Response | Error;

/** A server that answers by method and path; a list is used up, and its last answer stays. */
function serverOf(replies: Record<string, readonly Reply[]>, change: Partial<DeliveryTools> = {}) {
  const asked: string[] = [];
  const left = Object.fromEntries(Object.entries(replies).map(([key, list]) => [key, [...list]]));
  const pulses: (() => void)[] = [];
  const tools: DeliveryTools = {
    fetch: ((input: string, init?: RequestInit) => {
      const key = `${init?.method ?? 'GET'} ${input.replace(/\?.*/, '')}`;
      asked.push(key);
      const list = left[key] ?? [];
      const reply = (list.length > 1 ? list.shift() : list[0]) ?? new Response(null, { status: 500 });
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply.clone());
    }) as typeof fetch,
    film: async (_scene, hooks) => {
      await hooks.onProgress(0.5);
      return film;
    },
    setInterval: (run) => pulses.push(run),
    clearInterval: () => asked.push('stopped renewing'),
    wait: () => Promise.resolve(),
    breathe: () => Promise.resolve(),
    ...change,
  };
  return { asked, tools, pulses };
}

const taken = () => Response.json({ error: { code: 'taken', retryAfterMs: 4_000 } }, { status: 409 });
const lease = () => Response.json({ leaseMs: 8_000 });
const scene = () => new Response(new Uint8Array([7]));
const done = () => new Response(null, { status: 204 });
const ok = { 'POST /api/deliveries/g': [lease()], 'GET /api/deliveries/g': [scene()], 'PUT /api/deliveries/g': [done()], 'POST /api/media/a/thumbnail': [done()], 'POST /api/deliveries/g/leave': [done()] };

describe('a tab that delivers', () => {
  it('[TO10] takes the lease, makes the video, delivers it and its poster, and stops renewing', async () => {
    const { asked, tools } = serverOf(ok);
    expect(await deliverFilm(job, tools)).toEqual({ kind: 'delivered' });
    expect(asked).toEqual(['POST /api/deliveries/g', 'GET /api/deliveries/g', 'PUT /api/deliveries/g', 'POST /api/media/a/thumbnail', 'stopped renewing']);
  });

  it('[TO11] begins nothing where another tab has the lease, and knows when to ask again', async () => {
    const { asked, tools } = serverOf({ ...ok, 'POST /api/deliveries/g': [taken()] });
    expect(await deliverFilm(job, tools)).toEqual({ kind: 'taken', retryAfterMs: 4_000 });
    expect(asked).toEqual(['POST /api/deliveries/g']);
  });

  it.each([[taken(), 'taken'], [new Response(null, { status: 410 }), 'ended']] as const)('[TO11] [TO13] stops at once where the lease is lost (%#), and delivers nothing', async (lost, kind) => {
    const { asked, tools, pulses } = serverOf({ ...ok, 'POST /api/deliveries/g': [lease(), lost] }, {
      film: async (_scene, hooks) => {
        for (let frame = 0; frame < 100 && !hooks.isStopped(); frame += 1) {
          for (const pulse of pulses) pulse();
          await hooks.onProgress(frame / 100);
        }
        return hooks.isStopped() ? null : film;
      },
    });
    expect(await deliverFilm(job, tools)).toMatchObject({ kind });
    expect(asked).not.toContain('PUT /api/deliveries/g');
    expect(asked).not.toContain('POST /api/deliveries/g/leave');
  });

  it('[TO10] tries again where the connection breaks or the server stumbles', async () => {
    const broken = new TypeError('Failed to fetch');
    const { asked, tools } = serverOf({ ...ok, 'GET /api/deliveries/g': [broken, scene()], 'PUT /api/deliveries/g': [broken, new Response(null, { status: 502 }), done()] });
    expect(await deliverFilm(job, tools)).toEqual({ kind: 'delivered' });
    expect(asked.filter((each) => each === 'PUT /api/deliveries/g')).toHaveLength(3);
  });

  it('[TO10] gives up, and says so, where its encoder fails or its video is refused', async () => {
    const failing = serverOf(ok, { film: () => Promise.reject(new Error('no encoder')) });
    expect(await deliverFilm(job, failing.tools)).toMatchObject({ kind: 'failed' });
    expect(failing.asked).toContain('POST /api/deliveries/g/leave');
    const refused = serverOf({ ...ok, 'PUT /api/deliveries/g': [new Response(null, { status: 422 })] });
    expect(await deliverFilm(job, refused.tools)).toMatchObject({ kind: 'failed' });
    expect(refused.asked).toContain('POST /api/deliveries/g/leave');
  });

  it('[TO13] that comes too late has ended', async () => {
    const late = serverOf({ ...ok, 'PUT /api/deliveries/g': [new Response(null, { status: 409 })] });
    expect(await deliverFilm(job, late.tools)).toEqual({ kind: 'ended' });
    expect(late.asked).not.toContain('POST /api/media/a/thumbnail');
  });
});
