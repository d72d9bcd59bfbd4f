import { NextResponse } from 'next/server';
import { keepThumbnail } from '@/lib/server/assets/keep-thumbnail';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

/** The poster frame of a video, which only a browser can decode. */
export const POST = defineRoute<{ assetId: string }>({
  name: 'keepThumbnail',
  limit: 'upload',
  async run({ user, request, params }) {
    const kept = await keepThumbnail(user.id, params.assetId, request);
    if (kept.ok) return NextResponse.json(kept.value, { status: 201 });
    return kept.error.code === 'not_found' ? notFoundProblem() : problem(kept.error.status, kept.error);
  },
});
