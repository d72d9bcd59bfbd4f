import { serveMedia } from '@/lib/server/assets/serve-media';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

const variants = ['thumbnail', 'words'] as const;

export const GET = defineRoute<{ assetId: string }>({
  name: 'readMedia',
  limit: 'read',
  async run({ user, request, params }) {
    const search = new URL(request.url).searchParams;
    const answer = await serveMedia({
      userId: user.id,
      assetId: params.assetId,
      part: variants.find((variant) => variant === search.get('variant')) ?? 'original',
      isDownload: search.get('download') === '1',
      range: request.headers.get('range'),
    });
    return answer ?? notFoundProblem();
  },
});
