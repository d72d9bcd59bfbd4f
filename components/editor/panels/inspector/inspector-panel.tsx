'use client';
import { CanvasSection } from '@/components/editor/panels/inspector/canvas-section';
import { ClipSection } from '@/components/editor/panels/inspector/clip-section';
import { OriginSection } from '@/components/editor/panels/inspector/origin-section';
import { PictureSection } from '@/components/editor/panels/inspector/picture-section';
import { SoundSection } from '@/components/editor/panels/inspector/sound-section';
import { useAsset, useEditorState, useSelectedClip } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.inspector;

/** The selected clip in numbers; where none is selected, the canvas. */
export function InspectorPanel() {
  const clip = useSelectedClip();
  return (
    <section aria-label={texts.title} className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow overflow-y-auto">
        {clip === null ? (
          <>
            <p className="border-b border-border px-4 py-4 text-sm text-muted">{texts.empty}</p>
            <CanvasSection />
          </>
        ) : (
          <ClipInspector key={clip.id} clip={clip} />
        )}
      </div>
    </section>
  );
}

function ClipInspector({ clip }: { readonly clip: Clip }) {
  const selectedCount = useEditorState(({ selectedClipIds }) => selectedClipIds.length);
  const asset = useAsset(clip.assetId);
  return (
    <>
      {selectedCount > 1 ? <p className="border-b border-border px-4 py-3 text-sm text-muted">{texts.many(selectedCount)}</p> : null}
      {selectedCount > 1 ? null : <ClipSection clip={clip} />}
      {clip.kind === 'audio' ? null : <PictureSection clip={clip} />}
      {clip.kind === 'audio' || (clip.kind === 'video' && asset?.hasSound !== false) ? <SoundSection clip={clip} /> : null}
      {selectedCount === 1 && asset?.generation ? <OriginSection generation={asset.generation} /> : null}
    </>
  );
}
