'use client';
import { useRef } from 'react';
import { PreviewControls } from '@/components/editor/preview/preview-controls';
import { Stage } from '@/components/editor/preview/stage';
import { editorTexts } from '@/lib/texts/en/editor';

/** The picture at the playhead, and the controls of playback. */
export function Preview() {
  const regionRef = useRef<HTMLElement>(null);
  return (
    <section ref={regionRef} aria-label={editorTexts.preview.region} className="flex h-full min-h-0 min-w-0 flex-col bg-background">
      <Stage />
      <PreviewControls regionRef={regionRef} />
    </section>
  );
}
