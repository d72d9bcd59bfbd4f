import { NextResponse } from 'next/server';
import { defineRoute } from '@/lib/server/route';
import { voiceProvider } from '@/lib/server/providers/providers';

/** TO28: the voices that can be chosen, the usual one first. */
export const GET = defineRoute({
  name: 'readVoices',
  limit: 'read',
  run: () => Promise.resolve(NextResponse.json({ voices: voiceProvider().voices }, { headers: { 'cache-control': 'no-store' } })),
});
