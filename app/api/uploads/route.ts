import { NextResponse } from 'next/server';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { receiveUpload } from '@/lib/server/assets/receive-upload';
import { queryOf } from '@/lib/server/request-input';
import { defineRoute, notFoundProblem, problem } from '@/lib/server/route';

const querySchema = z.object({
  projectId: z.uuid(),
  name: z.string().trim().min(1, 'The file needs a name.').transform((name) => name.slice(0, limits.nameCharacters)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  editionOf: z.uuid().optional(),
});

export const POST = defineRoute({
  name: 'upload',
  limit: 'upload',
  async run({ user, request }) {
    const query = queryOf(request, querySchema);
    if (!query.ok) return query.error;
    const received = await receiveUpload({ userId: user.id, ...query.value, sha256: query.value.sha256 ?? null, editionOf: query.value.editionOf ?? null, request });
    if (received.ok) return NextResponse.json(received.value, { status: 201 });
    return received.error.code === 'not_found' ? notFoundProblem() : problem(received.error.status, received.error);
  },
});
