import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as the server received it. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Of a form its fields; files are Files. */
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = (response: ServerResponse) => void;

/** A server on this machine that speaks OpenAI's protocol, and answers as a test tells it. */
export interface ModelServer {
  readonly baseUrl: string;
  readonly asked: Asked[];
  answer: Answer;
  close: () => Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void bodyOf(Buffer.concat(chunks), request.headers['content-type'] ?? '').then((body) => {
        state.asked.push({ path: request.url ?? '', headers: request.headers, body });
        state.answer(response);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const state: ModelServer = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked: [],
    answer: json(500, {}),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return state;
}

async function bodyOf(bytes: Buffer, type: string): Promise<Asked['body']> {
  if (bytes.byteLength === 0) return {};
  if (!type.startsWith('multipart/form-data')) return JSON.parse(bytes.toString('utf8')) as Asked['body'];
  return Object.fromEntries(await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData());
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** The answer with one picture. */
export function picture(bytes: Uint8Array): Answer {
  return json(200, { created: 1, data: [{ b64_json: Buffer.from(bytes).toString('base64') }] });
}

/** A complaint in the form that servers of this protocol use. */
export function complaint(status: number, code: string | null, headers: Record<string, string> = {}): Answer {
  return json(status, { error: { message: `about ${code ?? 'something'}`, type: 'some_error', param: null, code } }, headers);
}
