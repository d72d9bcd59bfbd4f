import 'server-only';
import { randomUUID } from 'node:crypto';
import { log } from '@/lib/server/log';
import { voiceProvider } from '@/lib/server/providers/providers';
import { bodyOf } from '@/lib/server/request-input';
import { problem } from '@/lib/server/route';
import { toolsTexts } from '@/lib/texts/en/tools';
import { voiceoverInputSchema } from '@/lib/tools/generate-voiceover';
import { firstWords } from '@/lib/voice/first-words';

/** 5,000 characters of four bytes, and the rest. */
const bodyMaxBytes = 32 * 1024;

/** TO27: speaks the first words of a text, whatever else is sent, and keeps nothing of it. The sound, or a problem in a sentence. */
export async function answerPreview(request: Request): Promise<Response> {
  const body = await bodyOf(request, bodyMaxBytes, voiceoverInputSchema);
  if (!body.ok) return body.error;
  const text = firstWords(body.value.text);
  const spoken = await voiceProvider().speak({ ...body.value, text, generationId: `preview-${randomUUID()}`, outputIndex: 0 }, request.signal);
  if (spoken.ok) return new Response(new Uint8Array(spoken.value.bytes), { headers: { 'content-type': spoken.value.mime, 'cache-control': 'no-store' } });
  const { code, detail } = spoken.error;
  log().warn({ code, detail }, 'a preview did not come');
  return problem(code === 'refused' ? 422 : 503, { code: 'no_preview', message: toolsTexts.noPreview[code] });
}
