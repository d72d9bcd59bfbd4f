import { defineRoute } from '@/lib/server/route';
import { answerPreview } from '@/lib/server/voices/answer-preview';

/** TO27: the first words of a text, read aloud for nothing. */
export const POST = defineRoute({ name: 'previewVoice', limit: 'preview', run: ({ request }) => answerPreview(request) });
