import { createCanvas } from '@napi-rs/canvas';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpCutoutProvider } from '@/lib/server/providers/http/http-cutout-provider';

const png = createCanvas(4, 4).toBuffer('image/png');
const never = new AbortController().signal;
const request = { generationId: 'g', outputIndex: 0, picture: new Uint8Array([1, 2, 3]), mime: 'image/jpeg', box: { x: 0.25, y: 0, width: 0.5, height: 1 } };

let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
const asked: { headers: IncomingMessage['headers']; body: string }[] = [];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      asked.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString('latin1') });
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/remove`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  answer = (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png);
});

const cut = (timeoutMs = 5_000, signal = never) => createHttpCutoutProvider({ url, apiKey: 'key', timeoutMs }).cut(request, signal);
const plain = (status: number, body: string | Buffer = '') => (response: ServerResponse) => void response.writeHead(status).end(body);

describe('a server that cuts out', () => {
  it('[TO6] is sent the picture and the box once, with key and idempotency key, and its PNG is taken', async () => {
    expect(await cut()).toEqual({ ok: true, value: { bytes: new Uint8Array(png), mime: 'image/png' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({ 'x-api-key': 'key', 'idempotency-key': 'g-0' });
    expect(asked[0]?.body).toContain('name="file"');
    expect(asked[0]?.body).toContain('0.25,0,0.5,1');
  });

  it.each([
    [422, 'unsure', false],
    [429, 'rate_limited', true],
    [500, 'unavailable', true],
    [401, 'unavailable', false],
  ] as const)('[TO7] that answers %i is %s', async (status, code, retryable) => {
    answer = plain(status);
    expect(await cut()).toMatchObject({ ok: false, error: { code, retryable } });
  });

  it('that answers with anything but a PNG, or without end, has answered nothing', async () => {
    answer = plain(200, 'sorry');
    expect(await cut()).toMatchObject({ ok: false, error: { code: 'malformed' } });
    answer = plain(200, Buffer.alloc(40 * 1024 * 1024));
    expect(await cut()).toMatchObject({ ok: false, error: { code: 'too_large' } });
  });

  it('that does not answer in time, breaks off or is no longer wanted, is left', async () => {
    answer = () => undefined;
    expect(await cut(150)).toMatchObject({ ok: false, error: { code: 'timed_out' } });
    const stop = new AbortController();
    const left = cut(5_000, stop.signal);
    stop.abort();
    expect(await left).toMatchObject({ ok: false, error: { code: 'timed_out', detail: 'aborted' } });
    answer = (response) => response.destroy();
    expect(await cut()).toMatchObject({ ok: false, error: { code: 'unavailable', retryable: true } });
  });
});
