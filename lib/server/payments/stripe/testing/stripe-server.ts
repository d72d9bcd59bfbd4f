import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseForm, type FormValue } from '@/lib/server/payments/stripe/testing/form-body';
import { StripeDesk, StripeProblem } from '@/lib/server/payments/stripe/testing/stripe-desk';

/** A call as the server received it. */
export interface Asked {
  /** Such as "POST /v1/subscriptions". */
  readonly call: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: Record<string, FormValue>;
}

type Fault = { readonly status: number; readonly type: string; readonly code?: string; readonly message?: string; readonly headers?: Record<string, string> } | 'silence' | 'hang up' | 'lost answer';

interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * A server on this machine that speaks enough of Stripe's API: it keeps what it is given, answers a repeated idempotency key with the first answer and one
 * with other parameters with an error, and goes wrong as a test tells it.
 */
export class StripeServer {
  readonly asked: Asked[] = [];
  readonly desk = new StripeDesk();
  /** What the next calls meet, in order; `null` lets one through. */
  readonly faults: (Fault | null)[] = [];
  private readonly answers = new Map<string, { readonly asked: string; readonly answer: Answer }>();
  private readonly server = createServer((request, response) => void this.receive(request, response));

  static async start(): Promise<StripeServer> {
    const server = new StripeServer();
    server.server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return server;
  }

  get apiBase(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** The calls that were made, such as "POST /v1/products", without what was only looked up. */
  writes(): string[] {
    return this.asked.filter(({ call }) => !call.startsWith('GET')).map(({ call }) => call);
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, search } = new URL(request.url ?? '', this.apiBase);
    const text = Buffer.concat(chunks).toString('utf8');
    const form = parseForm(request.method === 'GET' ? search.slice(1) : text);
    const call = `${request.method ?? ''} ${pathname}`;
    this.asked.push({ call, headers: request.headers, form });
    const fault = this.faults.shift() ?? null;
    if (fault === 'silence') return;
    if (fault === 'hang up') return void request.socket.destroy();
    if (fault !== null && fault !== 'lost answer') return send(response, refusal(fault.status, fault), fault.headers);
    const answer = this.answerOnce(call, form, `${call} ${text}`, request.headers['idempotency-key']);
    if (fault === 'lost answer') return void request.socket.destroy();
    send(response, answer);
  }

  private answerOnce(call: string, form: Record<string, FormValue>, asked: string, key: string | string[] | undefined): Answer {
    if (typeof key !== 'string') return this.answer(call, form);
    const known = this.answers.get(key);
    if (known !== undefined && known.asked !== asked) return refusal(400, { type: 'idempotency_error', message: `Keys for idempotent requests can only be used with the same parameters: ${key}` });
    const answer = known?.answer ?? this.answer(call, form);
    this.answers.set(key, { asked, answer });
    return answer;
  }

  private answer(call: string, form: Record<string, FormValue>): Answer {
    try {
      return { status: 200, body: JSON.stringify(this.desk.answer(call, form)) };
    } catch (error) {
      if (!(error instanceof StripeProblem)) throw error;
      return refusal(error.status, error);
    }
  }
}

function refusal(status: number, { type, code, message = 'secret words of Stripe' }: { type: string; code?: string | undefined; message?: string }): Answer {
  return { status, body: JSON.stringify({ error: { type, message, ...(code === undefined ? {} : { code }) } }) };
}

function send(response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_test', ...headers }).end(body);
}
