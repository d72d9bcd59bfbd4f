'use client';
import { AudioLines, FileText, Film, ImageIcon, Plus } from 'lucide-react';
import type { DragEvent } from 'react';
import { addToTimeline } from '@/components/editor/provider/asset-actions';
import { useServices } from '@/components/editor/provider/editor-services';
import { startMediaDrag } from '@/components/editor/provider/media-drag';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/base/cn';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium, isPlaceable } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { historyTexts as texts } from '@/lib/texts/en/history';

const kindIcons = { image: ImageIcon, video: Film, audio: AudioLines, script: FileText } as const;

interface EntryResultsProps {
  readonly assets: readonly AssetView[];
  readonly isOver: boolean;
  /** Whether anything came; it may have been deleted since. */
  readonly came: boolean;
}

/** TO44: the results: to be looked at, heard, dragged and put on the timeline. */
export function EntryResults({ assets, isOver, came }: EntryResultsProps) {
  if (assets.length === 0) return isOver && came ? <p className="text-xs text-muted">{texts.noResults}</p> : null;
  return (
    <ul role="list" aria-label={texts.results} className={cn('grid gap-1.5', assets.length > 1 && 'grid-cols-2')}>
      {assets.map((asset) => (
        <Result key={asset.id} asset={asset} isOnly={assets.length === 1} />
      ))}
    </ul>
  );
}

interface ResultProps {
  readonly asset: AssetView;
  /** The button of the whole request puts it on the timeline. */
  readonly isOnly: boolean;
}

function Result({ asset, isOnly }: ResultProps) {
  const services = useServices();
  const isUsable = isPlaceable(asset);
  const drag = (event: DragEvent) => startMediaDrag(event.dataTransfer, { kind: 'assets', assetIds: [asset.id] });
  return (
    <li draggable={isUsable && isMedium(asset)} onDragStart={drag} className="relative min-w-0 overflow-hidden rounded-md bg-sunken">
      <Look asset={asset} />
      {isUsable && !isOnly ? (
        <Button variant="primary" size="icon-sm" aria-label={editorTexts.media.add(asset.name)} title={editorTexts.media.addToTimeline} onClick={() => addToTimeline(asset, services)} className="absolute top-1 right-1 size-6 pointer-coarse:size-9">
          <Plus aria-hidden />
        </Button>
      ) : null}
    </li>
  );
}

/** Two players at once would be a noise: the film rests while a result is heard. */
function Look({ asset: { id, kind, name, status, url, thumbnailUrl } }: Pick<ResultProps, 'asset'>) {
  const { player, workspace } = useServices();
  const Icon = kindIcons[kind];
  const rest = () => player.pause();
  if (status === 'ready' && url !== null && kind === 'audio') {
    // Its captions are among the media (TO26).
    return <audio controls preload="none" src={url} aria-label={texts.play(name)} onPlay={rest} className="h-9 w-full" />;
  }
  if (status === 'ready' && kind === 'script') {
    return (
      <Button variant="ghost" size="sm" className="h-9 w-full justify-start" onClick={() => workspace.setState({ scriptId: id })}>
        <Icon aria-hidden />
        {editorTexts.media.read}
      </Button>
    );
  }
  if (status === 'ready' && url !== null && kind === 'video') {
    return <video controls muted playsInline preload="none" src={url} poster={thumbnailUrl ?? undefined} aria-label={texts.play(name)} onPlay={rest} className="aspect-video w-full object-contain" />;
  }
  return (
    <div className="grid aspect-video place-items-center">
      {thumbnailUrl === null ? <Icon aria-hidden className={cn('size-5 text-muted', status === 'pending' && 'animate-breathe')} /> : <img src={thumbnailUrl} alt={name} loading="lazy" decoding="async" draggable={false} className="size-full object-cover" />}
    </div>
  );
}
