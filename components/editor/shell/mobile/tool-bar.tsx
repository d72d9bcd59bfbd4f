'use client';
import type { LucideIcon } from 'lucide-react';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { useAction } from '@/components/editor/actions/use-action';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, useLibrary, useView } from '@/components/editor/provider/use-editor';
import type { BarAction, BarTool } from '@/components/editor/shell/mobile/bar-tools';
import { libraryIcons } from '@/components/editor/shell/library-icons';
import { actionIcons, clipTools, historyTool, inspectorIcon, projectTools, sectionIcons } from '@/components/editor/shell/mobile/bar-tools';
import type { OpenSheet } from '@/components/editor/shell/mobile/sheet-state';
import { openSheet } from '@/components/editor/shell/mobile/sheet-state';
import { toolIcons } from '@/components/editor/tools/tool-icons';
import { cn } from '@/lib/base/cn';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { actionsTexts } from '@/lib/texts/en/actions';
import { panelTexts } from '@/lib/texts/en/editor-panels';
import { mobileTexts } from '@/lib/texts/en/mobile';
import type { ToolId } from '@/lib/tools/tool-ids';
import { toolIds } from '@/lib/tools/tool-ids';

/** The bottom bar: what can be added while nothing is selected, what can be done with clips while some are; AI tools always. It scrolls sideways. */
export function ToolBar() {
  const tools = useBarTools();
  const hasSelection = useEditorState((state) => state.selectedClipIds.length > 0);
  const barRef = useRef<HTMLDivElement>(null);
  // Braces, because some browsers answer a scroll with a promise, which is no clean-up.
  useEffect(() => {
    barRef.current?.scrollTo({ left: 0 });
  }, [hasSelection]);
  const ai = [...toolIds.map((tool) => <ToolButton key={tool} tool={tool} />), <BarItem key="history" tool={historyTool} />];
  const others = tools.map((tool) => <BarItem key={keyOf(tool)} tool={tool} />);
  return (
    <div className="flex shrink-0 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)]">
      {hasSelection ? <Deselect /> : null}
      <div ref={barRef} role="toolbar" aria-label={mobileTexts.tools} className="flex min-w-0 grow touch-pan-x overflow-x-auto overscroll-x-contain px-1 [scrollbar-width:none]">
        <div className="mx-auto flex">
          {hasSelection ? others : ai}
          {hasSelection ? ai : others}
        </div>
      </div>
    </div>
  );
}

/** What is in the bar follows the kinds of the selected clips, which stay the same values while clips are moved and trimmed. */
function useBarTools(): readonly BarTool[] {
  const kinds = useEditorState(({ document, selectedClipIds }) => clipsAt(document, selectedClipIds).map(({ kind }) => kind).join(' '));
  const assetIds = useEditorState(({ document, selectedClipIds }) => clipsAt(document, selectedClipIds).map(({ assetId }) => assetId ?? '').join(' '));
  const isSilent = useLibrary(({ assets }) => assetIds.split(' ').some((id) => assets[id]?.hasSound === false));
  return useMemo(() => {
    if (kinds === '') return projectTools;
    const clips = kinds.split(' ').map((kind) => ({ kind: kind as Clip['kind'] }));
    return clipTools(clips, !isSilent && clips.every(({ kind }) => kind === 'audio' || kind === 'video'));
  }, [kinds, isSilent]);
}

function clipsAt(document: ProjectDocument, clipIds: readonly string[]): readonly Clip[] {
  return clipIds.flatMap((id) => findClip(document, id) ?? []);
}

function keyOf(tool: BarTool): string {
  switch (tool.kind) {
    case 'action':
      return tool.name;
    case 'library':
      return `library-${tool.tab}`;
    case 'section':
      return `section-${tool.section}`;
    case 'inspector':
      return tool.kind;
  }
}

function ToolButton({ tool }: { readonly tool: ToolId }) {
  const services = useServices();
  return <BarButton icon={toolIcons[tool]} label={services.rules.toolNames[tool]} isAccented onPress={() => open(services, { kind: 'tool', tool })} />;
}

function BarItem({ tool }: { readonly tool: BarTool }) {
  const services = useServices();
  switch (tool.kind) {
    case 'action':
      return <ActionItem name={tool.name} />;
    case 'library':
      return <BarButton icon={libraryIcons[tool.tab]} label={panelTexts.tabs[tool.tab]} onPress={() => open(services, tool)} />;
    case 'section':
      return <BarButton icon={sectionIcons[tool.section]} label={mobileTexts.sections[tool.section]} onPress={() => open(services, tool)} />;
    case 'inspector':
      return <BarButton icon={inspectorIcon} label={tool.of === 'canvas' ? mobileTexts.canvas : mobileTexts.properties} onPress={() => open(services, { kind: 'inspector' })} />;
  }
}

/** A sheet over a picture that plays would be a film behind a form. */
function open(services: EditorServices, sheet: OpenSheet): void {
  services.player.pause();
  openSheet(services, sheet);
}

function ActionItem({ name }: { readonly name: BarAction }) {
  const { label, isEnabled, run } = useAction(name);
  const isSnapping = useView((view) => view.isSnapping);
  const isCropping = useView((view) => view.croppingClipId !== null);
  const pressed = name === 'toggle-snapping' ? isSnapping : name === 'crop' ? isCropping : undefined;
  return <BarButton icon={actionIcons[name]} name={actionsTexts[label]} label={mobileTexts.short[label === 'end-crop' ? label : name]} isPressed={pressed} isDisabled={!isEnabled} onPress={run} />;
}

function Deselect() {
  const { label, run } = useAction('deselect');
  return (
    <BarButton icon={ChevronLeft} name={actionsTexts[label]} className="w-11 min-w-11 border-r border-border" onPress={run} />
  );
}

interface BarButtonProps {
  readonly icon: LucideIcon;
  /** Under the icon. */
  readonly label?: ReactNode;
  /** Where it is called by more than what is written. */
  readonly name?: string;
  readonly isAccented?: boolean;
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly onPress: () => void;
}

function BarButton({ icon: Icon, label, name, isAccented = false, isPressed, isDisabled = false, className, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onPress()}
      className={cn(
        'flex h-15 min-w-16 shrink-0 flex-col items-center justify-center gap-1 rounded-md px-2 text-[0.6875rem] leading-3 font-medium text-muted select-none',
        'active:bg-pressed focus-visible:-outline-offset-2 aria-disabled:opacity-45 aria-pressed:text-foreground',
        className,
      )}
    >
      <span className={cn('grid size-7 place-items-center rounded-md', isAccented && 'bg-accent text-accent-foreground', isPressed === true && 'bg-pressed')}>
        <Icon aria-hidden className="size-4.5" />
      </span>
      {label === undefined ? null : <span className="max-w-22 whitespace-nowrap">{label}</span>}
    </button>
  );
}
