'use client';
import { AnimationSection } from '@/components/editor/panels/inspector/animation-section';
import { ClipSection } from '@/components/editor/panels/inspector/clip-section';
import { CutoutSection } from '@/components/editor/panels/inspector/cutout-section';
import { CropSection } from '@/components/editor/panels/inspector/crop-section';
import { FiltersSection } from '@/components/editor/panels/inspector/filters-section';
import { KeyframesSection } from '@/components/editor/panels/inspector/keyframes-section';
import { OriginSection } from '@/components/editor/panels/inspector/origin-section';
import { ShapeSection } from '@/components/editor/panels/inspector/shape-section';
import { SoundSection } from '@/components/editor/panels/inspector/sound-section';
import { SpeedSection } from '@/components/editor/panels/inspector/speed-section';
import { TextSection } from '@/components/editor/panels/inspector/text-section';
import { TransformSection } from '@/components/editor/panels/inspector/transform-section';
import { TransitionSection } from '@/components/editor/panels/inspector/transition-section';
import { UpscaleSection } from '@/components/editor/panels/inspector/upscale-section';
import { irrelevant, useUnchangedClips } from '@/components/editor/panels/inspector/use-unchanged-clips';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

/** The selected clips in numbers, by sections: those that all of them have. */
export function ClipsInspector({ clips }: { readonly clips: readonly Clip[] }) {
  const { library } = useServices();
  const [first] = clips;
  const asset = useAsset(first?.assetId ?? null);
  const only = clips.length === 1 ? first : undefined;
  // A drag of a clip or of its edge changes what few of them show.
  const placeless = useUnchangedClips(clips, { besides: irrelevant.moved });
  const timeless = useUnchangedClips(clips, { besides: irrelevant.trimmed });
  const all = (test: (clip: Clip) => boolean) => clips.every(test);
  const isSeen = all(({ kind }) => kind !== 'audio');
  const isHeard = all((clip) => clip.kind === 'audio' || (clip.kind === 'video' && clip.assetId !== null && library.find(clip.assetId)?.hasSound !== false));
  return (
    <>
      {clips.length > 1 ? <p className="border-b border-border px-4 py-3 text-sm text-muted">{inspectorTexts.many(clips.length)}</p> : null}
      {all(({ kind }) => kind === 'text') ? <TextSection clips={timeless} /> : null}
      {all(({ kind }) => kind === 'shape') ? <ShapeSection clips={timeless} /> : null}
      {isSeen ? <TransformSection clips={timeless} /> : null}
      {isHeard ? <SoundSection clips={placeless} /> : null}
      {isSeen ? <FiltersSection clips={timeless} /> : null}
      {isSeen ? <TransitionSection clips={timeless} /> : null}
      {isSeen ? <AnimationSection clips={timeless} /> : null}
      {all(({ kind }) => kind === 'video' || kind === 'audio') ? <SpeedSection clips={placeless} /> : null}
      {isSeen ? <CropSection clips={timeless} /> : null}
      {only?.kind === 'image' ? <CutoutSection clip={only} /> : null}
      {only?.kind === 'image' ? <UpscaleSection clip={only} /> : null}
      {only === undefined ? null : <KeyframesSection clip={only} />}
      {only === undefined ? null : <ClipSection clip={only} />}
      {only !== undefined && asset?.generation ? <OriginSection generation={asset.generation} /> : null}
    </>
  );
}
