'use client';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { CaptionsPanel, ElementsPanel, HistoryPanel, InspectorPanel, TextPanel, ToolForm, TransitionsPanel } from '@/components/editor/shell/lazy-parts';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import type { LibraryTab } from '@/components/editor/provider/workspace';
import type { SheetHeight } from '@/components/ui/bottom-sheet';
import { BottomSheet } from '@/components/ui/bottom-sheet';
import { MediaSheet } from '@/components/editor/shell/mobile/media-sheet';
import { SectionSheet } from '@/components/editor/shell/mobile/section-sheet';
import type { OpenSheet } from '@/components/editor/shell/mobile/sheet-state';
import { closeSheet, useOpenSheet } from '@/components/editor/shell/mobile/sheet-state';
import { panelTexts } from '@/lib/texts/en/editor-panels';
import { mobileTexts } from '@/lib/texts/en/mobile';

const panels: Readonly<Record<LibraryTab, () => ReactNode>> = {
  media: () => <MediaSheet />,
  text: () => <TextPanel />,
  elements: () => <ElementsPanel />,
  transitions: () => <TransitionsPanel />,
  captions: () => <CaptionsPanel />,
  history: () => <HistoryPanel />,
};

/** Of the library only captions are typed; the others are judged in the picture or are on their way out of the sheet. */
const heights: Readonly<Record<LibraryTab, SheetHeight>> = { media: 'high', text: 'low', elements: 'low', transitions: 'low', captions: 'high', history: 'high' };

/** The sheet that is open, if one is. */
export function Sheets() {
  const services = useServices();
  const sheet = useOpenSheet();
  const title = useTitle(sheet);
  useCloseWhenAdded(sheet);
  if (sheet === null) return null;
  const frame = { title, closeLabel: mobileTexts.closeSheet, onClose: () => closeSheet(services) };
  switch (sheet.kind) {
    case 'tool':
      return (
        <BottomSheet key="tool" {...frame} height="high">
          <div data-sheet-form className="min-h-0 grow overflow-y-auto">
            <ToolForm tool={sheet.tool} onAccepted={frame.onClose} />
          </div>
        </BottomSheet>
      );
    case 'library':
      return (
        <BottomSheet key={sheet.tab} {...frame} height={heights[sheet.tab]}>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain">{panels[sheet.tab]()}</div>
        </BottomSheet>
      );
    case 'section':
      return (
        <BottomSheet key={sheet.section} {...frame} isTitleHidden height="low">
          <SectionSheet section={sheet.section} />
        </BottomSheet>
      );
    case 'inspector':
      return (
        <BottomSheet key="inspector" {...frame} height="low">
          <div className="min-h-0 grow overflow-y-auto overscroll-contain">
            <InspectorPanel />
          </div>
        </BottomSheet>
      );
  }
}

function useTitle(sheet: OpenSheet | null): string {
  const { rules } = useServices();
  const hasSelection = useEditorState((state) => state.selectedClipIds.length > 0);
  switch (sheet?.kind) {
    case undefined:
      return '';
    case 'tool':
      return rules.toolNames[sheet.tool];
    case 'library':
      return panelTexts.tabs[sheet.tab];
    case 'section':
      return mobileTexts.sections[sheet.section];
    case 'inspector':
      return hasSelection ? mobileTexts.properties : mobileTexts.canvas;
  }
}

/** What a sheet has put on the timeline is to be seen there, once no file is on its way or was refused any more. */
function useCloseWhenAdded(sheet: OpenSheet | null): void {
  const services = useServices();
  const adds = sheet?.kind === 'tool' || (sheet?.kind === 'library' && sheet.tab !== 'captions' && sheet.tab !== 'transitions');
  useEffect(() => {
    if (!adds) return undefined;
    const { store } = services.editor;
    return store.subscribe(({ document }, before) => {
      if (document.clips === before.document.clips || Object.keys(document.clips).length <= Object.keys(before.document.clips).length) return;
      if (services.uploads.store.getState().uploads.length === 0) closeSheet(services);
    });
  }, [services, adds]);
}
