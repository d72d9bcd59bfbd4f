import type { Clip } from '@/lib/editor/document/model';

/** How the sound rises at a clip's start and falls at its end, as the dark that is left of it. */
export function FadeShape({ clip }: { readonly clip: Clip }) {
  if (clip.fadeInTicks === 0 && clip.fadeOutTicks === 0) return null;
  const share = (ticks: number) => Math.min(1, ticks / clip.durationTicks) * 100;
  const [fadeIn, fadeOut] = [share(clip.fadeInTicks), 100 - share(clip.fadeOutTicks)];
  return (
    <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full fill-black/50">
      <path d={`M0 0H${fadeIn}L0 100Z M100 0H${fadeOut}L100 100Z`} />
    </svg>
  );
}
