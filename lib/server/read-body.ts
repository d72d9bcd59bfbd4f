import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';

export type BodyProblem = { readonly status: 400 | 413; readonly code: 'bad_json' | 'too_large'; readonly message: string };

/** Reads a body of at most `maxBytes`; more is refused while it is being read. */
export async function readBytes(request: Request, maxBytes: number): Promise<Result<Buffer, BodyProblem>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      return err({ status: 413, code: 'too_large', message: `Send at most ${maxBytes} bytes.` });
    }
    chunks.push(part.value);
  }
  return ok(Buffer.concat(chunks));
}

/** Reads a JSON body of at most `maxBytes`; its shape is for a schema to check. */
export async function readJson(request: Request, maxBytes: number): Promise<Result<unknown, BodyProblem>> {
  const body = await readBytes(request, maxBytes);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(body.value.toString('utf8')) as unknown);
  } catch {
    return err({ status: 400, code: 'bad_json', message: 'Send a JSON body.' });
  }
}
