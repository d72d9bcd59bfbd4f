'use client';
import { CanvasSection } from '@/components/editor/panels/inspector/canvas-section';
import { ClipsInspector } from '@/components/editor/panels/inspector/clips-inspector';
import { useInspectedClips } from '@/components/editor/panels/inspector/use-clip-edit';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

/** The selected clips in numbers; where none is selected, the canvas. */
export function InspectorPanel() {
  const clips = useInspectedClips();
  return (
    <section aria-label={inspectorTexts.title} className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow overflow-y-auto">
        {clips.length === 0 ? (
          <>
            <p className="border-b border-border px-4 py-4 text-sm text-muted">{inspectorTexts.empty}</p>
            <CanvasSection />
          </>
        ) : (
          // What is being typed belongs to the clips that it is typed for.
          <ClipsInspector key={clips.map(({ id }) => id).join()} clips={clips} />
        )}
      </div>
    </section>
  );
}
