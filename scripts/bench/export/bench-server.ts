import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface BenchServer {
  readonly url: string;
  /** What the next page says that runs by itself: milliseconds of its export. */
  result(): Promise<number>;
  close(): void;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Serves the page of the bench with its scripts, and under `/media/` what a page has put there: in ranges, as the product serves media. What a page made
 * would else lie in the memory that is to be measured.
 */
export async function serveBench(): Promise<BenchServer> {
  const entryPoints = ['bench-page.ts', 'bench-worker.ts'].map((name) => here(`./${name}`));
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', outdir: '/', write: false, tsconfig: here('../../../tsconfig.json'), logLevel: 'warning' });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const media = new Map<string, Buffer>();
  let tell: (ms: number) => void = () => undefined;
  const server = createServer((request, response) => {
    const { url = '/', method } = request;
    const script = scripts.get(url);
    if (url === '/result') {
      void text(request).then((ms) => {
        tell(Number(ms));
        response.end();
      });
    } else if (!url.startsWith('/media/')) {
      response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
      response.end(script ?? '<!doctype html><title>Bench</title><script type="module" src="/bench-page.js"></script>');
    } else if (method === 'PUT') {
      void buffer(request).then((bytes) => {
        media.set(url, bytes);
        response.end();
      });
    } else sendRange(request, response, media.get(url));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    result: () => new Promise((resolve) => (tell = resolve)),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendRange({ headers }: IncomingMessage, response: ServerResponse, bytes: Buffer | undefined): void {
  if (bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const end = to === '' ? bytes.length : Number(to) + 1;
  const part = bytes.subarray(Number(from), end);
  response.writeHead(206, { 'content-range': `bytes ${from}-${end - 1}/${bytes.length}`, 'content-length': part.length, 'accept-ranges': 'bytes', 'cache-control': 'no-store' });
  response.end(part);
}
