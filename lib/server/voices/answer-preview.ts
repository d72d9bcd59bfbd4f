import 'server-only';
import { randomUUID } from 'node:crypto';
import { fieldErrors } from '@/lib/server/boundary';
import { log } from '@/lib/server/log';
import { voiceProvider } from '@/lib/server/providers/providers';
import { readJson } from '@/lib/server/read-body';
import { problem } from '@/lib/server/route';
import { toolsTexts } from '@/lib/texts/en/tools';
import { voiceoverInputSchema } from '@/lib/tools/generate-voiceover';
import { firstWords } from '@/lib/voice/first-words';

/** 5,000 characters of four bytes, and the rest. */
const bodyMaxBytes = 32 * 1024;

/** TO27: speaks the first words of a text, whatever else is sent, and keeps nothing of it. The sound, or a problem in a sentence. */
export async function answerPreview(request: Request): Promise<Response> {
  const body = await readJson(request, bodyMaxBytes);
  if (!body.ok) return problem(body.error.status, body.error);
  const parsed = voiceoverInputSchema.safeParse(body.value);
  if (!parsed.success) return problem(400, { code: 'invalid_input', fields: fieldErrors(parsed.error) });
  const text = firstWords(parsed.data.text);
  const spoken = await voiceProvider().speak({ ...parsed.data, text, generationId: `preview-${randomUUID()}`, outputIndex: 0 }, request.signal);
  if (spoken.ok) return new Response(new Uint8Array(spoken.value.bytes), { headers: { 'content-type': spoken.value.mime, 'cache-control': 'no-store' } });
  const { code, detail } = spoken.error;
  log().warn({ code, detail }, 'a preview did not come');
  return problem(code === 'refused' ? 422 : 503, { code: 'no_preview', message: toolsTexts.noPreview[code] });
}
