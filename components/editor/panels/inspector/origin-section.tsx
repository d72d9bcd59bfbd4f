import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { inspectorTexts as texts } from '@/lib/texts/en/editor-inspector';

/** What a generated picture was made from, and what it cost. */
export function OriginSection({ generation }: { readonly generation: AssetGeneration }) {
  return (
    <InspectorSection name="media" title={texts.media}>
      <p className="text-sm text-pretty">{generation.prompt}</p>
      <p className="text-xs text-muted tabular">{texts.cost(generation.cost)}</p>
    </InspectorSection>
  );
}
