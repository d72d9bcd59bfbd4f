import { Picture } from '@/components/site/instrument/picture';
import type { SamplePicture } from '@/components/site/instrument/picture';
import { formatLength } from '@/lib/texts/format';
import { siteTexts } from '@/lib/texts/en/site';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const secondsPerClip = 5;
/** As long as eight clips: the ruler is drawn to its end whether or not they are there. */
const clipsInSight = 8;

/** The pictures as clips, one after the other under a ruler. The playhead stands where the next one would go. */
export function Strip({ clips }: { readonly clips: readonly SamplePicture[] }) {
  const inSight = clips.slice(-clipsInSight);
  const firstIndex = clips.length - inSight.length;
  const playheadPercent = (inSight.length / clipsInSight) * 100;
  return (
    <div role="group" aria-label={siteTexts.instrument.timeline} className="relative overflow-hidden border-t border-border bg-surface pb-3">
      <div aria-hidden className="ruler grid h-7 grid-cols-8 pt-2 font-mono text-[0.6875rem] text-muted tabular">
        {Array.from({ length: clipsInSight }, (_, slot) => (
          <span key={slot} className="pl-1.5">
            {formatLength((firstIndex + slot) * secondsPerClip * 1000)}
          </span>
        ))}
      </div>
      <ol className="grid h-14 grid-cols-8">
        {inSight.map((clip, slot) => (
          <li key={firstIndex + slot} className="overflow-hidden rounded-sm border border-background bg-clip-image duration-320 animate-in fade-in-0 zoom-in-95">
            <Picture {...clip} styleLabel={toolFormsTexts.image.styles[clip.style]} className="size-full object-cover" />
          </li>
        ))}
      </ol>
      <div aria-hidden className="absolute inset-y-0 w-px bg-accent transition-[left] duration-320" style={{ left: `calc(${playheadPercent}% - 1px)` }}>
        <div className="absolute -left-1.25 size-2.75 rounded-b-full bg-accent" />
      </div>
    </div>
  );
}
