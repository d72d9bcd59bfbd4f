import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import type { CutoutProvider } from '@/lib/server/providers/cutout-provider';
import { failureOfStatus, sendPicture, type FormServerConfig } from '@/lib/server/providers/http/send-picture';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';

/**
 * A server that takes a picture as the field `file` of a form and answers with it as PNG without its background, as rembg's does. It is asked
 * once. A box goes along as `box`, four fractions, for servers that know it.
 */
export function createHttpCutoutProvider(config: FormServerConfig): CutoutProvider {
  return {
    name: `http: ${new URL(config.url).host}`,
    cut: ({ box, ...request }, signal) =>
      sendPicture(config, { ...request, fields: box === null ? {} : { box: [box.x, box.y, box.width, box.height].join(',') } }, signal, { pictureOf: pngOf, failureOf }),
  };
}

async function pngOf(answer: Response): Promise<Result<GeneratedImage, ProviderFailure>> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
  return isPng ? ok({ bytes, mime: 'image/png' }) : err({ code: 'malformed', retryable: false, detail: 'the answer is no PNG' });
}

/** 422 is what the server says of a picture in which it finds nothing. */
function failureOf(answer: Response): ProviderFailure {
  return answer.status === 422 ? { code: 'unsure', retryable: false, detail: 'status 422' } : failureOfStatus(answer);
}
