/** Stands for the media routes: gives files by address, whole or in ranges, and notes what was asked for. */
export class MediaServer {
  readonly requests: string[] = [];
  private readonly files = new Map<string, Blob>();

  serve(url: string, file: Blob): void {
    this.files.set(url, file);
  }

  readonly fetch = ((request: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => Promise.resolve(this.answer(request, init))) as typeof fetch;

  private answer(request: RequestInfo | URL, init: RequestInit): Response {
    const url = request instanceof Request ? request.url : request;
    const path = new URL(url, 'http://media.test').pathname;
    this.requests.push(path);
    const file = this.files.get(path);
    if (file === undefined) return new Response(null, { status: 404 });
    const headers = new Headers(request instanceof Request ? request.headers : undefined);
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const range = /^bytes=(\d+)-(\d*)$/.exec(headers.get('range') ?? '');
    if (range === null) return new Response(file, { headers: { 'content-length': String(file.size) } });
    const from = Number(range[1]);
    const to = range[2] === '' ? file.size - 1 : Math.min(Number(range[2]), file.size - 1);
    return new Response(file.slice(from, to + 1), {
      status: 206,
      headers: { 'content-length': String(to + 1 - from), 'content-range': `bytes ${from}-${to}/${file.size}` },
    });
  }
}
