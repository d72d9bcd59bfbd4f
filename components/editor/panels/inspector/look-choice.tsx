'use client';
import { Item, Root } from 'radix-ui/radio-group';
import { memo, useEffect, useId, useMemo, useState } from 'react';
import { DrawnCanvas } from '@/components/editor/drawing/drawn-canvas';
import { frameOf, pictureLayer } from '@/components/editor/drawing/plain-layer';
import { useAsset } from '@/components/editor/provider/use-editor';
import { cn } from '@/lib/base/cn';
import type { Picture } from '@/lib/editor/compositor/layer-source';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { ColorLook } from '@/lib/editor/document/look';
import { colorLooks } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const tile = { widthPx: 96, heightPx: 64 };

interface LookChoiceProps {
  readonly clips: readonly Clip[];
  /** Undefined where the clips differ. */
  readonly value: ColorLook | undefined;
  readonly onChange: (look: ColorLook) => void;
}

/** The colour looks, each shown on the picture that is selected. */
export function LookChoice({ clips, value, onChange }: LookChoiceProps) {
  const labelId = useId();
  const asset = useAsset(clips.find(({ assetId }) => assetId !== null)?.assetId ?? null);
  const picture = usePicture(asset?.thumbnailUrl ?? (asset?.kind === 'image' ? asset.url : null));
  return (
    <div className="grid gap-1.5">
      <span id={labelId} className="text-xs text-muted">
        {inspectorTexts.look}
      </span>
      <Root
        aria-labelledby={labelId}
        value={value ?? ''}
        onValueChange={(next) => {
          const chosen = colorLooks.find((look) => look === next);
          if (chosen !== undefined) onChange(chosen);
        }}
        className="grid grid-cols-4 gap-1.5"
      >
        {colorLooks.map((look) => (
          <Look key={look} look={look} picture={picture} isOn={look === value} />
        ))}
      </Root>
    </div>
  );
}

const Look = memo(function Look({ look, picture, isOn }: { readonly look: ColorLook; readonly picture: Picture; readonly isOn: boolean }) {
  const description = useMemo(() => frameOf(tile, '#000000', [pictureLayer(tile, 'sample', { ...defaultFilters, look })]), [look]);
  const pictures = useMemo(() => ({ sample: picture }), [picture]);
  return (
    <Item value={look} className="group grid min-w-0 gap-0.5 rounded-md text-left">
      <DrawnCanvas description={description} pictures={pictures} className={cn('aspect-3/2 w-full rounded-sm border', isOn ? 'border-accent' : 'border-border group-hover:border-border-strong')} />
      <span className={cn('truncate text-[0.6875rem] leading-4', isOn ? 'text-foreground' : 'text-muted')}>{inspectorTexts.looks[look]}</span>
    </Item>
  );
});

/** A sunset over a field, for what has no picture of its own. */
const stockPicture: Picture = {
  widthPx: 3,
  heightPx: 2,
  draw(context, left, top, width, height) {
    const sky = context.createLinearGradient(left, top, left, top + height);
    sky.addColorStop(0, '#3f6fb5');
    sky.addColorStop(0.6, '#f2b27a');
    sky.addColorStop(0.61, '#4d7a46');
    sky.addColorStop(1, '#22391f');
    context.fillStyle = sky;
    context.fillRect(left, top, width, height);
  },
};

/** The picture at an address, once it is there. */
function usePicture(url: string | null): Picture {
  const [loaded, setLoaded] = useState<{ readonly url: string; readonly picture: Picture } | null>(null);
  useEffect(() => {
    if (url === null) return;
    const image = new Image();
    let isGone = false;
    image.onload = () => {
      if (isGone) return;
      setLoaded({
        url,
        picture: { widthPx: image.naturalWidth, heightPx: image.naturalHeight, draw: (context, left, top, width, height) => context.drawImage(image, left, top, width, height) },
      });
    };
    image.src = url;
    return () => {
      isGone = true;
    };
  }, [url]);
  return loaded !== null && loaded.url === url ? loaded.picture : stockPicture;
}
