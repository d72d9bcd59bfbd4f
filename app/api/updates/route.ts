import { defineRoute } from '@/lib/server/route';
import { updateStream } from '@/lib/server/updates/stream';

export const dynamic = 'force-dynamic';

export const GET = defineRoute({
  name: 'updates',
  limit: 'read',
  run: ({ user, request }) =>
    Promise.resolve(
      new Response(updateStream(user.id, request.signal), {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
      }),
    ),
});
