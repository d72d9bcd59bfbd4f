'use client';
import { Filmstrip } from '@/components/editor/timeline/clip/filmstrip';
import { Waveform } from '@/components/editor/timeline/clip/waveform';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';

interface ClipPictureProps {
  readonly clip: Clip;
  readonly asset: AssetView | null;
}

/** What a clip shows or sounds like; while its medium is being made, how far it is. */
export function ClipPicture({ clip, asset }: ClipPictureProps) {
  if (clip.text !== null) return <span aria-hidden className="absolute inset-x-0 top-5 bottom-0 line-clamp-2 overflow-hidden px-1.5 py-0.5 text-[11px] leading-tight break-words">{clip.text.text}</span>;
  if (asset?.status === 'pending') {
    return (
      <span aria-hidden className="absolute inset-0 animate-breathe bg-[repeating-linear-gradient(135deg,transparent_0_8px,oklch(1_0_0/12%)_8px_16px)]">
        <span className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent transition-transform duration-180" style={{ transform: `scaleX(${asset.generation?.progress ?? 0})` }} />
      </span>
    );
  }
  if (asset?.status !== 'ready') return null;
  if (clip.kind === 'audio') return <Waveform clip={clip} asset={asset} />;
  if (clip.kind === 'video') return <Filmstrip clip={clip} asset={asset} />;
  if (asset.thumbnailUrl === null) return null;
  return <span aria-hidden className="absolute inset-0 bg-size-[auto_100%] bg-left bg-repeat-x" style={{ backgroundImage: `url("${asset.thumbnailUrl}")` }} />;
}
