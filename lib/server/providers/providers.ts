import 'server-only';
import type { ToolId } from '@/lib/tools/catalogue';
import { env } from '@/lib/server/env';
import { createAiSdkImageProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-image-provider';
import type { ImageProvider } from '@/lib/server/providers/image-provider';
import { createLocalImageProvider, localImageProviderName } from '@/lib/server/providers/local/local-image-provider';

let images: ImageProvider | undefined;

/** The provider of pictures that this deployment is configured for (IMAGE_PROVIDER). */
export function imageProvider(): ImageProvider {
  images ??= createImageProvider();
  return images;
}

function createImageProvider(): ImageProvider {
  const { IMAGE_PROVIDER, IMAGE_API_KEY, IMAGE_BASE_URL, IMAGE_MODEL, IMAGE_TIMEOUT_MS } = env();
  if (IMAGE_PROVIDER === 'local') return createLocalImageProvider();
  return createAiSdkImageProvider({
    kind: IMAGE_PROVIDER,
    apiKey: IMAGE_API_KEY,
    baseUrl: IMAGE_BASE_URL,
    model: IMAGE_MODEL,
    timeoutMs: IMAGE_TIMEOUT_MS,
  });
}

/** The name that a generation keeps of who made it. Does not start the provider. */
export function providerName(tool: ToolId): string {
  const { IMAGE_PROVIDER, IMAGE_MODEL } = env();
  switch (tool) {
    case 'generate-image':
      return IMAGE_PROVIDER === 'local' ? localImageProviderName : `${IMAGE_PROVIDER}: ${IMAGE_MODEL}`;
  }
}

/** Ends what providers keep running; part of a clean stop. */
export async function closeProviders(): Promise<void> {
  await images?.close?.();
  images = undefined;
}
