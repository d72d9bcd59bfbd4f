'use client';
import { Captions, Download, Ellipsis, FileText, GalleryVerticalEnd, ImagePlus, PenLine, Plus, Trash2 } from 'lucide-react';
import { addCaptionsOf, deleteAssetWithUndo, layOutStoryboardOf } from '@/components/editor/provider/asset-actions';
import { offerReference, takesReference } from '@/components/editor/tools/source/offer-reference';
import { useServices } from '@/components/editor/provider/editor-services';
import { AgainItems } from '@/components/editor/shell/lazy-parts';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isPlaceable } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.media;

interface AssetMenuProps {
  readonly asset: AssetView;
  readonly onRename: () => void;
  readonly onAdd: () => void;
}

export function AssetMenu({ asset, onRename, onAdd }: AssetMenuProps) {
  const services = useServices();
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" size="icon-sm" aria-label={texts.menu(asset.name)} className="size-6 pointer-coarse:size-7">
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        {asset.kind === 'script' && asset.status === 'ready' ? (
          <DropdownMenuItem onSelect={() => runAfterMenu(() => services.workspace.setState({ scriptId: asset.id }))}>
            <FileText aria-hidden />
            {texts.read}
          </DropdownMenuItem>
        ) : null}
        {isPlaceable(asset) ? (
          <DropdownMenuItem onSelect={onAdd}>
            <Plus aria-hidden />
            {texts.addToTimeline}
          </DropdownMenuItem>
        ) : null}
        {asset.status === 'ready' && asset.generation?.part ? (
          <DropdownMenuItem onSelect={() => layOutStoryboardOf(asset, services)}>
            <GalleryVerticalEnd aria-hidden />
            {texts.layOutStoryboard}
          </DropdownMenuItem>
        ) : null}
        {asset.wordsUrl ? (
          <DropdownMenuItem onSelect={() => addCaptionsOf(asset, services)}>
            <Captions aria-hidden />
            {texts.addCaptions}
          </DropdownMenuItem>
        ) : null}
        {asset.generation === null || asset.generation.prompt === '' ? null : <AgainItems generation={asset.generation} Item={DropdownMenuItem} hasIcons runAfterMenu={runAfterMenu} />}
        {asset.kind === 'image' && asset.status === 'ready' && takesReference(services) ? (
          <DropdownMenuItem onSelect={() => runAfterMenu(() => offerReference({ assetId: asset.id, frame: null, name: asset.name }, services))}>
            <ImagePlus aria-hidden />
            {texts.useAsReference}
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuItem onSelect={() => runAfterMenu(onRename)}>
          <PenLine aria-hidden />
          {texts.rename}
        </DropdownMenuItem>
        {asset.url === null ? null : (
          <DropdownMenuItem asChild>
            <a href={`${asset.url}?download=1`} download>
              <Download aria-hidden />
              {texts.download}
            </a>
          </DropdownMenuItem>
        )}
        {asset.status === 'pending' ? null : (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem danger onSelect={() => void deleteAssetWithUndo(asset, services)}>
              <Trash2 aria-hidden />
              {asset.status === 'failed' ? texts.dismiss : texts.delete}
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
