import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { useServices } from '@/components/editor/provider/editor-services';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { inspectorTexts as texts } from '@/lib/texts/en/editor-inspector';

/** What a generated picture was made from, and where the surface says so, what it cost. */
export function OriginSection({ generation }: { readonly generation: AssetGeneration }) {
  const { costShown } = useServices().rules;
  return (
    <InspectorSection name="media" title={texts.media}>
      <p className="text-sm text-pretty">{generation.prompt}</p>
      {costShown && generation.cost !== null ? <p className="text-xs text-muted tabular">{texts.cost(generation.cost)}</p> : null}
    </InspectorSection>
  );
}
