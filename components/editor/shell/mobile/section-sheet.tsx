'use client';
import type { ComponentType } from 'react';
import { useEffect } from 'react';
import { AnimationSection } from '@/components/editor/panels/inspector/animation-section';
import { ClipSection } from '@/components/editor/panels/inspector/clip-section';
import { FiltersSection } from '@/components/editor/panels/inspector/filters-section';
import { KeyframesSection } from '@/components/editor/panels/inspector/keyframes-section';
import { sectionFolds } from '@/components/editor/panels/inspector/section-folds';
import { ShapeSection } from '@/components/editor/panels/inspector/shape-section';
import { SoundSection } from '@/components/editor/panels/inspector/sound-section';
import { SpeedSection } from '@/components/editor/panels/inspector/speed-section';
import { TextSection } from '@/components/editor/panels/inspector/text-section';
import { TransformSection } from '@/components/editor/panels/inspector/transform-section';
import { TransitionSection } from '@/components/editor/panels/inspector/transition-section';
import { useInspectedClips } from '@/components/editor/panels/inspector/use-clip-edit';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import type { SheetSection } from '@/components/editor/shell/mobile/sheet-state';
import { closeSheet } from '@/components/editor/shell/mobile/sheet-state';
import type { Clip } from '@/lib/editor/document/model';

/** Sections of several clips, and those of one. */
const sections: Readonly<Record<Exclude<SheetSection, 'keyframes' | 'time'>, ComponentType<{ readonly clips: readonly Clip[] }>>> = {
  text: TextSection, shape: ShapeSection, speed: SpeedSection, sound: SoundSection, filters: FiltersSection, animation: AnimationSection, transition: TransitionSection, transform: TransformSection,
};
const ofOne: Readonly<Record<'keyframes' | 'time', ComponentType<{ readonly clip: Clip }>>> = { keyframes: KeyframesSection, time: ClipSection };

/** One section of the inspector, for the clips that are selected. */
export function SectionSheet({ section }: { readonly section: SheetSection }) {
  const services = useServices();
  const clips = useInspectedClips();
  const hasSelection = useEditorState((state) => state.selectedClipIds.length > 0);
  useEffect(() => sectionFolds.setState({ [section]: false }), [section]);
  useEffect(() => {
    if (!hasSelection) closeSheet(services);
  }, [hasSelection, services]);
  const [first] = clips;
  if (first === undefined) return null;
  return (
    <div data-sheet-section className="min-h-0 grow overflow-y-auto overscroll-contain">
      {section === 'keyframes' || section === 'time' ? <One section={section} clip={first} /> : <Many key={clips.map(({ id }) => id).join()} section={section} clips={clips} />}
    </div>
  );
}

function One({ section, clip }: { readonly section: keyof typeof ofOne; readonly clip: Clip }) {
  const Section = ofOne[section];
  return <Section key={clip.id} clip={clip} />;
}

function Many({ section, clips }: { readonly section: keyof typeof sections; readonly clips: readonly Clip[] }) {
  const Section = sections[section];
  return <Section clips={clips} />;
}
