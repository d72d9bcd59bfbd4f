import 'server-only';
import { generateImage } from 'ai';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { createEditModel } from '@/lib/server/providers/ai-sdk/image-models';
import { lookPhrase } from '@/lib/server/providers/ai-sdk/look-phrases';
import type { ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { pictureAnswerMaxBytes, pictureOf } from '@/lib/server/providers/ai-sdk/picture-of';
import type { PortraitProvider } from '@/lib/server/providers/portrait-provider';

/** A real provider of portraits: OpenAI, or any server that speaks its protocol for changing pictures (`POST …/images/edits`). It is asked once. */
export function createAiSdkPortraitProvider(config: ModelConfig): PortraitProvider {
  const { model, options: modelOptions } = createEditModel(config, boundedFetch(pictureAnswerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    portray: ({ picture, look, ...output }, signal) =>
      askOnce(config, output, signal, async (options) => {
        const { image } = await generateImage({ model, prompt: { images: [picture], text: lookPhrase(look) }, ...modelOptions, ...options });
        return pictureOf(image.uint8Array);
      }),
  };
}
