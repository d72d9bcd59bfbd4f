'use client';
import { memo, useMemo } from 'react';
import { DrawnCanvas } from '@/components/editor/drawing/drawn-canvas';
import { frameOf, textLayer } from '@/components/editor/drawing/plain-layer';
import type { TextPreset } from '@/components/editor/panels/texts/text-presets';
import { textPresets } from '@/components/editor/panels/texts/text-presets';
import { startMediaDrag } from '@/components/editor/provider/media-drag';
import { usePlaceDrawn } from '@/components/editor/provider/use-place-drawn';
import { panelTexts } from '@/lib/texts/en/editor-panels';

const tile = { widthPx: 224, heightPx: 126 };
const ground = '#2b2e33';

/** Ready-made texts. */
export function TextPanel() {
  return (
    <div className="h-full overflow-y-auto p-3">
      <p className="mb-3 text-xs text-muted">{panelTexts.addHint}</p>
      <ul role="list" aria-label={panelTexts.textPresets} className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
        {textPresets.map((preset) => (
          <Preset key={preset.id} {...preset} />
        ))}
      </ul>
    </div>
  );
}

const Preset = memo(function Preset({ id, text, clip }: TextPreset) {
  const place = usePlaceDrawn();
  // Twice as large as on the picture, so that it can be read; in the middle, wherever it goes there.
  const description = useMemo(() => frameOf(tile, ground, [textLayer(tile, { ...text, size: Math.min(0.26, text.size * 1.9), width: 0.92 })]), [text]);
  return (
    <li>
      <button
        type="button"
        draggable
        onDragStart={(event) => startMediaDrag(event.dataTransfer, { kind: 'drawn', clip })}
        onClick={() => place(clip)}
        className="group grid w-full gap-1 rounded-lg text-left"
      >
        <span className="overflow-hidden rounded-md border border-border bg-sunken transition-colors group-hover:border-border-strong">
          <DrawnCanvas description={description} className="aspect-video w-full" />
        </span>
        <span className="truncate px-0.5 text-xs text-muted group-hover:text-foreground">{panelTexts.presets[id]}</span>
      </button>
    </li>
  );
});
