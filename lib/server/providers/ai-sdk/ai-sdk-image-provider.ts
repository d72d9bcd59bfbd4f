import 'server-only';
import { generateImage } from 'ai';
import { err } from '@/lib/base/result';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { createImageModel, takesReferences } from '@/lib/server/providers/ai-sdk/image-models';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { pictureAnswerMaxBytes, pictureOf } from '@/lib/server/providers/ai-sdk/picture-of';
import { promptWithReference } from '@/lib/server/providers/ai-sdk/reference-phrases';
import { promptFor } from '@/lib/server/providers/ai-sdk/style-phrases';
import type { ImageProvider, ImageRequest } from '@/lib/server/providers/image-provider';

/** A real provider of pictures: OpenAI, or any server that speaks its protocol. It asks once for each output; with a reference it asks the model to change that picture (TO55). */
export function createAiSdkImageProvider(config: ModelConfig): ImageProvider {
  const { model, optionsFor } = createImageModel(config, boundedFetch(pictureAnswerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    generate: (request, signal) => {
      if (request.reference !== null && !takesReferences(config)) return Promise.resolve(err({ code: 'unavailable', retryable: false, detail: `${config.model} takes no reference` }));
      return askOnce(config, request, signal, async (options) => {
        const { image } = await generateImage({ model, prompt: questionOf(request), ...optionsFor(request), ...options });
        return pictureOf(image.uint8Array);
      });
    },
  };
}

function questionOf({ prompt, style, reference }: ImageRequest) {
  const words = promptFor(prompt, style);
  return reference === null ? words : { images: [reference.picture], text: promptWithReference(words, reference.strength) };
}
