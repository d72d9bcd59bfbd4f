import type { AssetView } from '@/lib/editor/media/asset-view';
import type { Script } from '@/lib/tools/script';
import { scriptSchema } from '@/lib/tools/script';

/** The script of an asset that is ready; null where it does not come, or is none. */
export async function loadScript({ url }: AssetView): Promise<Script | null> {
  if (url === null) return null;
  try {
    const answer = await fetch(url);
    return answer.ok ? (scriptSchema.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    return null;
  }
}
