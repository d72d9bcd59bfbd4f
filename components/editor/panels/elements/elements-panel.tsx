'use client';
import { Search } from 'lucide-react';
import { memo, useId, useMemo, useState } from 'react';
import { DrawnCanvas } from '@/components/editor/drawing/drawn-canvas';
import { frameOf, shapeLayer } from '@/components/editor/drawing/plain-layer';
import { findElements } from '@/components/editor/panels/elements/find-elements';
import type { DrawnClip } from '@/components/editor/provider/media-drag';
import { startMediaDrag } from '@/components/editor/provider/media-drag';
import { usePlaceDrawn } from '@/components/editor/provider/use-place-drawn';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { ShapeContent, ShapeId, StickerId } from '@/lib/editor/document/drawn';
import { shapeIds, stickerIds } from '@/lib/editor/document/drawn';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { panelTexts } from '@/lib/texts/en/editor-panels';

type ElementId = ShapeId | StickerId;

const names: Readonly<Record<ElementId, string>> = { ...panelTexts.shapeNames, ...panelTexts.stickerNames };
const tile = { widthPx: 128, heightPx: 128 };
const ground = '#2b2e33';
const sidePart = 0.4;
/** How long a shape stands when it is new. */
const standingTicks = 5 * ticksPerSecond;
const flat: ReadonlySet<ElementId> = new Set<ElementId>(['line', 'arrow']);

/** A shape as it is when it is new: two fifths of the picture high, in white. */
function newShape(id: ElementId): ShapeContent {
  const height = id === 'line' ? 0.015 : id === 'arrow' ? sidePart / 2 : sidePart;
  return { id, width: flat.has(id) ? sidePart * 1.5 : sidePart, height, fill: '#ffffff', stroke: null, cornerRadius: 0 };
}

/** Shapes and stickers. */
export function ElementsPanel() {
  const [query, setQuery] = useState('');
  const shapes = findElements(shapeIds, names, query);
  const stickers = findElements(stickerIds, names, query);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="relative m-3 mb-2 shrink-0">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted" />
        <Input type="search" aria-label={panelTexts.searchElements} placeholder={panelTexts.searchElements} value={query} onChange={(event) => setQuery(event.target.value)} className="h-8 pl-8" />
      </div>
      <div className="min-h-0 grow overflow-y-auto px-3 pb-3">
        <Elements title={panelTexts.shapes} ids={shapes} />
        <Elements title={panelTexts.stickers} ids={stickers} />
        {shapes.length + stickers.length === 0 ? (
          <div className="grid justify-items-center gap-2 py-8 text-center text-sm text-muted">
            <p>{panelTexts.noElement(query)}</p>
            <Button variant="link" onClick={() => setQuery('')}>
              {panelTexts.showAll}
            </Button>
          </div>
        ) : (
          <p className="mt-3 text-xs text-muted">{panelTexts.addHint}</p>
        )}
      </div>
    </div>
  );
}

function Elements({ title, ids }: { readonly title: string; readonly ids: readonly ElementId[] }) {
  const titleId = useId();
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="mb-4">
      <h3 id={titleId} className="mb-2 text-xs font-semibold text-muted">
        {title}
      </h3>
      <ul role="list" aria-labelledby={titleId} className="grid grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-1.5">
        {ids.map((id) => (
          <Tile key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

const Tile = memo(function Tile({ id }: { readonly id: ElementId }) {
  const place = usePlaceDrawn();
  const shape = useMemo(() => newShape(id), [id]);
  const clip: DrawnClip = { kind: 'shape', name: names[id], durationTicks: standingTicks, shape };
  const description = useMemo(() => {
    const scale = 0.72 / Math.max(shape.width, shape.height);
    return frameOf(tile, ground, [shapeLayer(tile, { ...shape, width: shape.width * scale, height: Math.max(0.04, shape.height * scale) })]);
  }, [shape]);
  return (
    <li>
      <button
        type="button"
        draggable
        aria-label={clip.name}
        title={clip.name}
        onDragStart={(event) => startMediaDrag(event.dataTransfer, { kind: 'drawn', clip })}
        onClick={() => place(clip)}
        className="block w-full overflow-hidden rounded-md border border-border transition-colors hover:border-border-strong"
      >
        <DrawnCanvas description={description} className="aspect-square w-full" />
      </button>
    </li>
  );
});
