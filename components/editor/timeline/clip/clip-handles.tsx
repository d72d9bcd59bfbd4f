'use client';
import { KeyframeMarks } from '@/components/editor/shell/lazy-parts';
import { cn } from '@/lib/base/cn';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';

/** What can be taken of a selected clip beside the clip itself. Keys and the inspector do the same; so all but the keyframes are for the pointer alone. */
export function ClipHandles({ clip }: { readonly clip: Clip }) {
  const hasSound = hasOwnTime(clip.kind);
  return (
    <>
      <span aria-hidden data-part="start" className={cn(edgeClasses, 'left-0 rounded-l-md in-data-[keys=shift]:cursor-e-resize in-data-[keys=alt]:cursor-col-resize')} />
      <span aria-hidden data-part="end" className={cn(edgeClasses, 'right-0 rounded-r-md in-data-[keys=shift]:cursor-w-resize in-data-[keys=alt]:cursor-col-resize')} />
      {clip.kind === 'audio' ? (
        <span aria-hidden data-part="volume" style={{ top: `calc(1.25rem + (100% - 1.25rem) * ${1 - clip.volume / documentLimits.volumeMax})` }} className="absolute inset-x-3 z-10 -mt-1.5 h-3 cursor-ns-resize touch-none">
          <span className="absolute inset-x-0 top-1/2 h-px bg-accent" />
        </span>
      ) : null}
      {hasSound ? (
        <>
          <FadeHandle part="fade-in" share={clip.fadeInTicks / clip.durationTicks} />
          <FadeHandle part="fade-out" share={clip.fadeOutTicks / clip.durationTicks} />
        </>
      ) : null}
      {clip.keyframes === null ? null : <KeyframeMarks clip={clip} />}
    </>
  );
}

const edgeClasses = 'absolute inset-y-0 z-10 w-2 max-w-1/3 cursor-ew-resize touch-none bg-accent pointer-coarse:w-6 max-md:pointer-coarse:w-11 max-md:pointer-coarse:max-w-2/5';

/** At the corner where there is no fade, else where it ends. */
function FadeHandle({ part, share }: { readonly part: 'fade-in' | 'fade-out'; readonly share: number }) {
  const side = part === 'fade-in' ? 'left' : 'right';
  return (
    <span
      aria-hidden
      data-part={part}
      style={{ [side]: `max(0.75rem, ${Math.min(1, share) * 100}%)` }}
      className={cn('absolute top-0 z-20 grid size-4 cursor-ew-resize touch-none place-items-center pointer-coarse:size-6', part === 'fade-in' ? '-translate-x-1/2' : 'translate-x-1/2')}
    >
      <span className="size-2 rounded-full bg-white ring-1 ring-black/60" />
    </span>
  );
}
