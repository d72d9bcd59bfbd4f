'use client';
import { FlipHorizontal2, FlipVertical2 } from 'lucide-react';
import { memo } from 'react';
import { AnimatedRow } from '@/components/editor/panels/inspector/animated-row';
import { ChoiceRow } from '@/components/editor/panels/inspector/choice-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { ToggleRow } from '@/components/editor/panels/inspector/toggle-row';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { Button } from '@/components/ui/button';
import type { Command } from '@/lib/editor/commands/command';
import { keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import { defaultTransform } from '@/lib/editor/document/empty';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import type { Transform } from '@/lib/editor/document/look';
import { blendModes, fitModes } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const placed: readonly AnimatedProperty[] = ['x', 'y', 'scale', 'rotationDegrees', 'opacity'];

/** The crop has a section of its own. */
const { crop: _crop, ...standingTransform } = defaultTransform;

/** Place, size, turn, opacity, fit, mirror and blend of the selected pictures. */
export const TransformSection = memo(function TransformSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, standing } = useClipEdit(clips);
  const set = (transform: Partial<Transform>): readonly Command[] => [{ type: 'set-transform', clipIds, transform }];
  const reset = () => {
    const stillAgain = standing().flatMap((clip) => placed.filter((property) => keyframesOf(clip, property).length > 0).map((property): Command => ({ type: 'set-keyframes', clipId: clip.id, property, keyframes: [] })));
    steps.commit([...stillAgain, ...set(standingTransform)]);
  };
  const hasMedia = clips.some(({ assetId }) => assetId !== null);
  return (
    <InspectorSection name="transform" title={inspectorTexts.transform} reset={{ label: inspectorTexts.resetTransform, run: reset }}>
      <AnimatedRow clips={clips} property="x" />
      <AnimatedRow clips={clips} property="y" />
      <AnimatedRow clips={clips} property="scale" />
      <AnimatedRow clips={clips} property="rotationDegrees" />
      <AnimatedRow clips={clips} property="opacity" />
      {hasMedia ? (
        <ToggleRow label={inspectorTexts.fit} values={fitModes} names={inspectorTexts.fits} value={sharedValue(clips, ({ transform }) => transform.fit)} onChange={(fit) => steps.commit(set({ fit }))} />
      ) : null}
      <Row label={inspectorTexts.flip}>
        {() => (
          <>
            <FlipButton label={inspectorTexts.flipX} isOn={sharedValue(clips, ({ transform }) => transform.flipX)} onChange={(flipX) => steps.commit(set({ flipX }))}>
              <FlipHorizontal2 aria-hidden />
            </FlipButton>
            <FlipButton label={inspectorTexts.flipY} isOn={sharedValue(clips, ({ transform }) => transform.flipY)} onChange={(flipY) => steps.commit(set({ flipY }))}>
              <FlipVertical2 aria-hidden />
            </FlipButton>
          </>
        )}
      </Row>
      <ChoiceRow label={inspectorTexts.blend} values={blendModes} names={inspectorTexts.blends} value={sharedValue(clips, ({ transform }) => transform.blend)} onChange={(blend) => steps.commit(set({ blend }))} />
    </InspectorSection>
  );
});

interface FlipButtonProps {
  readonly label: string;
  /** Undefined where the clips differ. */
  readonly isOn: boolean | undefined;
  readonly onChange: (isOn: boolean) => void;
  readonly children: React.ReactNode;
}

function FlipButton({ label, isOn, onChange, children }: FlipButtonProps) {
  return (
    <Button variant="ghost" size="icon-sm" aria-label={label} title={label} aria-pressed={isOn ?? 'mixed'} onClick={() => onChange(isOn !== true)} className="border border-border">
      {children}
    </Button>
  );
}
