'use client';
import { FolderOpen, LayoutGrid, List, Plus, Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { AssetItem } from '@/components/editor/panels/media/asset-item';
import { findAssets } from '@/components/editor/panels/media/find-assets';
import { ToolGroup } from '@/components/editor/panels/media/tool-group';
import { UploadList } from '@/components/editor/panels/media/upload-list';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { useFileChoice } from '@/components/ui/use-file-choice';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { cn } from '@/lib/base/cn';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.media;

/** What there is to edit with: AI tools on top, below them what was brought or made. */
export function MediaPanel() {
  const titleId = useId();
  const [query, setQuery] = useState('');
  const [layout, setLayout] = useState<'grid' | 'list'>('grid');
  const assets = useLibrary((state) => state.assets);
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findAssets(Object.values(assets), wanted), [assets, wanted]);
  const isEmpty = Object.keys(assets).length === 0;

  return (
    <div className="flex h-full min-h-0 flex-col bg-surface [@media(max-height:32rem)]:overflow-y-auto">
      {useServices().rules.settingsIn === 'panel' ? <ToolGroup /> : null}
      <section aria-labelledby={titleId} className="flex min-h-0 grow flex-col">
        <div className="flex h-11 shrink-0 items-center gap-2 pr-2 pl-3">
          <h2 id={titleId} className="grow text-xs font-semibold text-muted">
            {texts.title}
          </h2>
          <LayoutSwitch value={layout} onChange={setLayout} />
          <AddFiles />
        </div>
        {isEmpty ? null : (
          <div className="relative mx-3 mb-2 shrink-0">
            <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted" />
            <Input type="search" aria-label={texts.search} placeholder={texts.search} value={query} onChange={(event) => setQuery(event.target.value)} className="h-8 pl-8" />
          </div>
        )}
        <div className="min-h-0 grow overflow-y-auto px-3 pb-3">
          <UploadList />
          {isEmpty ? <EmptyState icon={<FolderOpen />} headingLevel="h3" title={texts.none} description={texts.noneHint} className="px-2 py-8" /> : null}
          {!isEmpty && found.length === 0 ? (
            <div className="grid justify-items-center gap-2 py-8 text-center text-sm text-muted">
              <p>{texts.noMatch(wanted)}</p>
              <Button variant="link" onClick={() => setQuery('')}>
                {texts.showAll}
              </Button>
            </div>
          ) : null}
          <ul
            role="list"
            aria-label={texts.list}
            className={cn(layout === 'grid' ? 'grid grid-cols-[repeat(auto-fill,minmax(7.25rem,1fr))] gap-2' : 'grid gap-1')}
          >
            {found.map((asset) => (
              <AssetItem key={asset.id} asset={asset} layout={layout} />
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
}

function AddFiles() {
  const { uploads } = useServices();
  const { input, choose } = useFileChoice((files) => uploads.add(files), { multiple: true, accept: 'image/*,video/*,audio/*', 'aria-label': texts.upload });
  return (
    <>
      {input}
      <Button variant="secondary" size="sm" onClick={choose}>
        <Plus aria-hidden />
        {texts.upload}
      </Button>
    </>
  );
}

function LayoutSwitch({ value, onChange }: { readonly value: 'grid' | 'list'; readonly onChange: (value: 'grid' | 'list') => void }) {
  return (
    <ToggleGroup type="single" aria-label={texts.layout} value={value} onValueChange={(next: string) => (next === 'grid' || next === 'list') && onChange(next)}>
      <ToggleGroupItem value="grid" aria-label={texts.asGrid} title={texts.asGrid} className="h-5.5 min-w-6 px-1 pointer-coarse:h-7 pointer-coarse:min-w-8">
        <LayoutGrid aria-hidden className="size-3.5" />
      </ToggleGroupItem>
      <ToggleGroupItem value="list" aria-label={texts.asList} title={texts.asList} className="h-5.5 min-w-6 px-1 pointer-coarse:h-7 pointer-coarse:min-w-8">
        <List aria-hidden className="size-3.5" />
      </ToggleGroupItem>
    </ToggleGroup>
  );
}
