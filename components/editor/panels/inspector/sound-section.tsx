'use client';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { PercentSlider } from '@/components/editor/panels/inspector/percent-slider';
import { useSteps } from '@/components/editor/panels/inspector/use-steps';
import { useEditorState } from '@/components/editor/provider/use-editor';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.inspector;

export function SoundSection({ clip }: { readonly clip: Clip }) {
  const steps = useSteps();
  const clipIds = useEditorState((state) => state.selectedClipIds);
  const set = (volume: number): readonly Command[] => [{ type: 'set-clip-properties', clipIds, properties: { volume } }];
  return (
    <InspectorSection title={texts.sound} reset={{ label: texts.resetSound, run: () => steps.commit(set(1)) }}>
      <PercentSlider
        label={texts.volume}
        value={clip.volume}
        max={documentLimits.volumeMax}
        onPreview={(volume) => steps.preview(set(volume))}
        onCommit={(volume) => steps.commit(set(volume))}
      />
    </InspectorSection>
  );
}
