import type { AssetGeneration, AssetView } from '@/lib/editor/media/asset-view';
import type { ToolId } from '@/lib/tools/tool-ids';

type Source = NonNullable<AssetGeneration['source']>;

const tool: ToolId = 'remove-background';

/** TO8: whether a picture is another one without its background; other tools are given pictures too. */
export function isCutout(asset: AssetView): asset is AssetView & { readonly generation: { readonly source: Source } } {
  return asset.generation?.tool === tool && asset.generation.source !== null;
}
