import 'server-only';
import { generateImage } from 'ai';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { createImageModel } from '@/lib/server/providers/ai-sdk/image-models';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { pictureAnswerMaxBytes, pictureOf } from '@/lib/server/providers/ai-sdk/picture-of';
import { promptFor } from '@/lib/server/providers/ai-sdk/style-phrases';
import type { ImageProvider } from '@/lib/server/providers/image-provider';

/** A real provider of pictures: OpenAI, or any server that speaks its protocol. It asks once for each output. */
export function createAiSdkImageProvider(config: ModelConfig): ImageProvider {
  const { model, optionsFor } = createImageModel(config, boundedFetch(pictureAnswerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    generate: (request, signal) =>
      askOnce(config, request, signal, async (options) => {
        const { image } = await generateImage({ model, prompt: promptFor(request.prompt, request.style), ...optionsFor(request), ...options });
        return pictureOf(image.uint8Array);
      }),
  };
}
