'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CaptionRow } from '@/components/editor/panels/captions/caption-row';
import { scrollToRow, visibleRows } from '@/components/editor/panels/captions/visible-rows';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import type { Clip } from '@/lib/editor/document/model';
import { captionTexts } from '@/lib/texts/en/editor-captions';

/** All rows are equally high, so that a list of thousands has only those on the page that are in sight. */
const rowPx = 92;

export function CaptionList({ captions }: { readonly captions: readonly Clip[] }) {
  const listRef = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ scrollPx: 0, heightPx: 800 });
  const spokenIndex = usePlayhead(({ ticks }) => captions.findLastIndex(({ startTicks, durationTicks }) => startTicks <= ticks && ticks < startTicks + durationTicks));
  const selectedId = useEditorState(({ selectedClipIds }) => (selectedClipIds.length === 1 ? selectedClipIds[0] : undefined));
  const { first, end } = visibleRows(captions.length, rowPx, sight.scrollPx, sight.heightPx);

  useLayoutEffect(() => {
    const list = listRef.current;
    if (list === null) return;
    const measure = () => setSight({ scrollPx: list.scrollTop, heightPx: list.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, []);
  // The caption that is spoken, or was chosen on the timeline, comes into sight; what somebody writes in stays where it is.
  const shownIndex = captions.findIndex(({ id }) => id === selectedId);
  const wantedIndex = shownIndex === -1 ? spokenIndex : shownIndex;
  useEffect(() => {
    const list = listRef.current;
    if (list === null || wantedIndex === -1 || list.contains(document.activeElement)) return;
    const scrollPx = scrollToRow(wantedIndex, rowPx, list.scrollTop, list.clientHeight);
    if (scrollPx !== null) list.scrollTop = scrollPx;
  }, [wantedIndex]);

  return (
    <div ref={listRef} onScroll={(event) => setSight({ scrollPx: event.currentTarget.scrollTop, heightPx: event.currentTarget.clientHeight })} className="min-h-0 grow overflow-y-auto">
      <ol role="list" aria-label={captionTexts.list} className="relative" style={{ height: captions.length * rowPx }}>
        {captions.slice(first, end).map((clip, offset) => (
          <CaptionRow
            key={clip.id}
            clip={clip}
            number={first + offset + 1}
            count={captions.length}
            topPx={(first + offset) * rowPx}
            heightPx={rowPx}
            isSpoken={first + offset === spokenIndex}
            isSelected={clip.id === selectedId}
          />
        ))}
      </ol>
    </div>
  );
}
