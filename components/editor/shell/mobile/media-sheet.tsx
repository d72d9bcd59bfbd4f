'use client';
import type { LucideIcon } from 'lucide-react';
import { Camera, FolderOpen, Images, Video } from 'lucide-react';
import { useMemo } from 'react';
import { AssetItem } from '@/components/editor/panels/media/asset-item';
import { findAssets } from '@/components/editor/panels/media/find-assets';
import { UploadList } from '@/components/editor/panels/media/upload-list';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { placeAssets } from '@/components/editor/provider/place-assets';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { EmptyState } from '@/components/ui/empty-state';
import { toast } from '@/components/ui/toast';
import { useFileChoice } from '@/components/ui/use-file-choice';
import { documentEndTicks } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { mobileTexts } from '@/lib/texts/en/mobile';

const texts = editorTexts.media;

/** SM4: what comes from camera and gallery, above what the project has already. */
export function MediaSheet() {
  const assets = useLibrary((state) => state.assets);
  const found = useMemo(() => findAssets(Object.values(assets), ''), [assets]);
  return (
    <div className="grid gap-3 px-4 pb-4">
      <div role="group" aria-label={mobileTexts.add.title} className="grid grid-cols-3 gap-2">
        <Source icon={Images} label={mobileTexts.add.gallery} accept="image/*,video/*,audio/*" multiple />
        <Source icon={Camera} label={mobileTexts.add.photo} accept="image/*" capture="environment" />
        <Source icon={Video} label={mobileTexts.add.video} accept="video/*" capture="environment" />
      </div>
      <UploadList />
      {found.length === 0 ? <EmptyState icon={<FolderOpen />} headingLevel="h3" title={texts.none} className="py-6" /> : null}
      <ul role="list" aria-label={texts.list} className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2">
        {found.map((asset) => (
          <AssetItem key={asset.id} asset={asset} layout="grid" />
        ))}
      </ul>
    </div>
  );
}

interface SourceProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Opens the camera at once where there is one. */
  readonly capture?: 'environment';
}

function Source({ icon: Icon, label, ...attributes }: SourceProps) {
  const services = useServices();
  const { input, choose } = useFileChoice((files) => services.uploads.add(files, (asset) => putAtTheEnd(asset, services)), { ...attributes, 'aria-label': label });
  return (
    <>
      {input}
      <button type="button" onClick={choose} className="grid min-h-16 justify-items-center gap-1.5 rounded-lg border border-border bg-raised px-2 py-3 text-xs font-medium active:bg-pressed">
        <Icon aria-hidden className="size-5 text-accent-text" />
        {label}
      </button>
    </>
  );
}

/** Whoever picks from a phone wants it in the film: pictures and videos go on where it ends, a sound begins at the playhead. */
function putAtTheEnd(asset: AssetView, { editor, announcer }: EditorServices): void {
  if (!isMedium(asset)) return;
  const { document } = editor.store.getState();
  const atTicks = asset.kind === 'audio' ? editor.playhead.getState().ticks : documentEndTicks(document);
  const placed = placeAssets(editor, [asset], { atTicks });
  if (!placed.ok) return toast.error(describeRefusal(placed.error, document));
  // The timeline follows the playhead, and the picture shows what has come.
  editor.seek(atTicks);
  announcer.say(texts.addedToTimeline(asset.name));
}
