'use client';
import { AudioLines, CircleAlert, FileText, Film, ImageIcon, Plus, Tally5 } from 'lucide-react';
import type { DragEvent } from 'react';
import { memo, useState } from 'react';
import { AssetMenu } from '@/components/editor/panels/media/asset-menu';
import { addToTimeline, renameAssetTo } from '@/components/editor/provider/asset-actions';
import { startMediaDrag } from '@/components/editor/provider/media-drag';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { InlineName } from '@/components/ui/inline-name';
import { limits } from '@/lib/base/limits';
import { cn } from '@/lib/base/cn';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium, isPlaceable } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { toolsTexts } from '@/lib/texts/en/tools';
import { formatLength } from '@/lib/texts/format';
import { toolNamed } from '@/lib/tools/tool-ids';

const texts = editorTexts.media;
const kindIcons = { image: ImageIcon, video: Film, audio: AudioLines, script: FileText } as const;

interface AssetItemProps {
  readonly asset: AssetView;
  readonly layout: 'grid' | 'list';
}

/** One asset: dragged or double-clicked onto the timeline, or added with its button. */
export const AssetItem = memo(function AssetItem({ asset, layout }: AssetItemProps) {
  const services = useServices();
  const [isRenaming, setIsRenaming] = useState(false);
  const isUsable = isPlaceable(asset);
  const add = () => isUsable && addToTimeline(asset, services);
  const drag = (event: DragEvent) => startMediaDrag(event.dataTransfer, { kind: 'assets', assetIds: [asset.id] });
  const finishRename = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null) void renameAssetTo(asset, name, services);
  };

  return (
    <li
      data-asset-id={asset.id}
      draggable={isUsable && isMedium(asset) && !isRenaming}
      onDragStart={drag}
      onDoubleClick={add}
      title={asset.generation?.prompt}
      className={cn(
        'group/asset relative min-w-0 rounded-lg [contain-intrinsic-size:auto_7rem] [content-visibility:auto]',
        layout === 'list' && 'flex items-center gap-2.5 p-1 hover:bg-hover',
      )}
    >
      <AssetPicture asset={asset} layout={layout} />
      <div className={cn('min-w-0', layout === 'grid' ? 'mt-1 px-0.5' : 'grow')}>
        {isRenaming ? (
          <InlineName name={asset.name} label={texts.renameField(asset.name)} maxLength={limits.nameCharacters} onDone={finishRename} />
        ) : (
          <p className="truncate text-xs font-medium">{asset.name}</p>
        )}
        <AssetNote asset={asset} />
      </div>
      <div
        className={cn(
          'flex gap-0.5',
          layout === 'grid' ? 'absolute top-1 right-1 opacity-0 transition-opacity group-focus-within/asset:opacity-100 group-hover/asset:opacity-100 pointer-coarse:opacity-100' : 'shrink-0',
        )}
      >
        {isUsable ? (
          <Button variant="primary" size="icon-sm" aria-label={texts.add(asset.name)} title={texts.addToTimeline} onClick={add} className="size-6 pointer-coarse:size-7">
            <Plus aria-hidden />
          </Button>
        ) : null}
        <AssetMenu asset={asset} onRename={() => setIsRenaming(true)} onAdd={add} />
      </div>
    </li>
  );
});

function AssetPicture({ asset, layout }: AssetItemProps) {
  const { costShown } = useServices().rules;
  const Icon = asset.status === 'failed' ? CircleAlert : kindIcons[asset.kind];
  const progress = asset.generation?.progress ?? 0;
  return (
    <div className={cn('relative grid shrink-0 place-items-center overflow-hidden rounded-md bg-sunken', layout === 'grid' ? 'aspect-video w-full' : 'h-9 w-16')}>
      {asset.thumbnailUrl === null ? (
        <Icon aria-hidden className={cn('size-5', asset.status === 'failed' ? 'text-danger-text' : 'text-muted', asset.status === 'pending' && 'animate-breathe')} />
      ) : (
        <img src={asset.thumbnailUrl} alt="" loading="lazy" decoding="async" draggable={false} className="size-full object-cover" />
      )}
      {asset.durationMs === null || asset.kind === 'image' ? null : (
        <span className="absolute right-1 bottom-1 rounded-xs bg-black/75 px-1 font-mono text-[0.6875rem] leading-4 text-white tabular">{formatLength(asset.durationMs)}</span>
      )}
      {asset.generation === null || asset.generation.cost === null || layout === 'list' || !costShown ? null : <CostBadge cost={asset.generation.cost} />}
      {asset.status === 'pending' ? (
        <span aria-hidden className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent transition-transform duration-180" style={{ transform: `scaleX(${progress})` }} />
      ) : null}
    </div>
  );
}

function CostBadge({ cost }: { readonly cost: number }) {
  return (
    <span role="img" aria-label={editorTexts.inspector.cost(cost)} title={editorTexts.inspector.cost(cost)} className="absolute bottom-1 left-1 flex items-center gap-0.5 rounded-xs bg-black/75 px-1 font-mono text-[0.6875rem] leading-4 text-white tabular">
      <Tally5 aria-hidden className="size-3" />
      {cost}
    </span>
  );
}

/** Under the name: what it is, how far it is, what it cost, or why it did not come. */
function AssetNote({ asset: { kind, status, generation } }: Pick<AssetItemProps, 'asset'>) {
  if (status === 'failed') {
    return <p className="text-xs text-danger-text">{generation?.failure ? toolsTexts.failures[generation.failure] : texts.failed}</p>;
  }
  const tool = toolNamed(generation?.tool);
  const what = tool === null ? texts.kinds[kind] : toolsTexts.names[tool];
  return <p className="truncate text-xs text-muted tabular">{status === 'pending' ? texts.pending(Math.round((generation?.progress ?? 0) * 100)) : what}</p>;
}
