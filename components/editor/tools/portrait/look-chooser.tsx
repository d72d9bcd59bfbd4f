'use client';
import { useEffect, useRef } from 'react';
import { pictureChoices } from '@/components/editor/tools/picture-choices';
import { useLookPreviews } from '@/components/editor/tools/portrait/use-look-previews';
import { useServices } from '@/components/editor/provider/editor-services';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { cn } from '@/lib/base/cn';
import type { Pixels } from '@/lib/base/pixels';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { portraitLooks } from '@/lib/tools/portrait-looks';

const texts = toolFormsTexts.portrait;

interface LookChooserProps {
  readonly look: PortraitLook;
  /** Where the picture is; null while there is none. */
  readonly url: string | null;
  readonly onChange: (look: PortraitLook) => void;
}

/** TO19: the looks, each drawn small of the person's own picture, in this browser and free of charge. */
export function LookChooser({ look, url, onChange }: LookChooserProps) {
  const { previewsAreExact } = useServices();
  const { previews, status } = useLookPreviews(url);
  const hint = status === 'failed' ? texts.noPreview : previewsAreExact ? texts.previewHint : texts.sketchHint;
  return (
    <div className="grid gap-1.5">
      <ChoiceGroup
        label={texts.look}
        values={portraitLooks}
        value={look}
        onChange={onChange}
        className={cn(pictureChoices.className, 'grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2')}
        choiceClassName={pictureChoices.choiceClassName}
      >
        {(each) => (
          <>
            <LookPicture pixels={previews[each] ?? null} isComing={status === 'drawing'} />
            <span className="max-w-full truncate">{texts.looks[each]}</span>
          </>
        )}
      </ChoiceGroup>
      <p className="text-xs text-pretty text-muted">{url === null ? texts.previewWaits : hint}</p>
    </div>
  );
}

function LookPicture({ pixels, isComing }: { readonly pixels: Pixels | null; readonly isComing: boolean }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (pixels === null || ref.current === null) return;
    ref.current.width = pixels.width;
    ref.current.height = pixels.height;
    ref.current.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height), 0, 0);
  }, [pixels]);
  return (
    <span aria-hidden data-preview={pixels === null ? 'none' : 'drawn'} className={cn('block aspect-square w-full overflow-hidden rounded-md bg-sunken ring-1 ring-border', isComing && pixels === null && 'animate-pulse')}>
      {pixels === null ? null : <canvas ref={ref} className="size-full object-cover" />}
    </span>
  );
}
