import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { actionContext, runAction } from '@/components/editor/actions/use-action';
import { storePath } from '@/components/credits/surface-rules';
import { addToTimeline } from '@/components/editor/provider/asset-actions';
import type { PaletteEntry } from '@/components/editor/palette/entry';
import { parseTimeQuery } from '@/components/editor/palette/time-query';
import { clockTime } from '@/components/editor/provider/clock-time';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { Workspace } from '@/components/editor/provider/workspace';
import { libraryTabs, withTool } from '@/components/editor/provider/workspace';
import { surfaceHomes } from '@/lib/base/surface';
import { findAction, actionLabel } from '@/lib/editor/actions/registry';
import { documentEndTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { actionsTexts } from '@/lib/texts/en/actions';
import { editorTexts } from '@/lib/texts/en/editor';
import { keyboardTexts } from '@/lib/texts/en/keyboard';
import { paletteTexts } from '@/lib/texts/en/palette';
import { panelTexts } from '@/lib/texts/en/editor-panels';
import { projectMenuTexts } from '@/lib/texts/en/project-menu';
import { toolsTexts } from '@/lib/texts/en/tools';
import { lowestPrices, toolIds } from '@/lib/tools/tool-ids';

interface Surroundings {
  readonly services: EditorServices;
  readonly isApple: boolean;
  /** Goes to another page of the product. */
  readonly visit: (path: string) => void;
}

/** Everything that the palette offers now, in the order of its groups. */
export function paletteEntries(query: string, around: Surroundings): readonly PaletteEntry[] {
  return [...timeEntries(query, around), ...toolEntries(around), ...actionEntries(around), ...mediaEntries(around), ...markerEntries(around), ...trackEntries(around), ...panelEntries(around), ...pageEntries(around)];
}

function timeEntries(query: string, { services: { editor } }: Surroundings): readonly PaletteEntry[] {
  const ticks = parseTimeQuery(query);
  if (ticks === null) return [];
  const isPastEnd = ticks > documentEndTicks(editor.store.getState().document);
  return [{ id: 'time', group: 'time', label: paletteTexts.goTo(clockTime(ticks)), keywords: [], ...(isPastEnd ? { detail: paletteTexts.pastEnd } : {}), run: () => editor.seek(ticks) }];
}

function actionEntries({ services, isApple }: Surroundings): readonly PaletteEntry[] {
  const context = actionContext(services);
  return services.keys.store.getState().actions.flatMap(({ name, group, shortcuts }) => {
    // The palette does not offer itself.
    if (name === 'palette') return [];
    const action = findAction(name);
    const lack = action.lacks(context);
    const [shortcut] = shortcuts;
    return {
      id: `action:${name}`,
      group,
      label: actionsTexts[actionLabel(action, context)],
      keywords: [actionsTexts[name], keyboardTexts.groups[group]],
      isDisabled: lack !== null,
      ...(lack === null ? {} : { detail: keyboardTexts.needs[lack] }),
      ...(shortcut === undefined ? {} : { shortcut: shortcutText(shortcut, isApple) }),
      movesFocus: group === 'app',
      run: () => runAction(action, services),
    };
  });
}

function toolEntries({ services: { workspace, rules } }: Surroundings): readonly PaletteEntry[] {
  return toolIds.map((tool) => ({
    id: `tool:${tool}`,
    group: 'tools',
    label: rules.toolNames[tool],
    keywords: [toolsTexts.group, toolsTexts.needs[tool]],
    detail: `${toolsTexts.needs[tool]} · ${toolsTexts.from(lowestPrices[tool])}`,
    movesFocus: true,
    run: () => workspace.setState(withTool(tool)),
  }));
}

function mediaEntries({ services }: Surroundings): readonly PaletteEntry[] {
  return Object.values(services.library.store.getState().assets)
    .filter(({ status }) => status === 'ready')
    .map((asset) => ({
      id: `media:${asset.id}`,
      group: 'media',
      label: paletteTexts.addMedia(asset.name),
      keywords: [editorTexts.media.kinds[asset.kind]],
      detail: editorTexts.media.kinds[asset.kind],
      isSearchedOnly: true,
      run: () => addToTimeline(asset, services),
    }));
}

function markerEntries({ services: { editor } }: Surroundings): readonly PaletteEntry[] {
  return Object.values(editor.store.getState().document.markers)
    .toSorted((a, b) => a.ticks - b.ticks)
    .map(({ id, name, ticks }) => ({
      id: `marker:${id}`,
      group: 'markers',
      label: paletteTexts.goToMarker(name === '' ? clockTime(ticks) : name),
      keywords: [paletteTexts.groups.markers],
      detail: clockTime(ticks),
      isSearchedOnly: true,
      run: () => editor.seek(ticks),
    }));
}

function trackEntries({ services: { editor, workspace } }: Surroundings): readonly PaletteEntry[] {
  return tracksBottomUp(editor.store.getState().document)
    .toReversed()
    .map(({ id, name }) => ({
      id: `track:${id}`,
      group: 'tracks',
      label: paletteTexts.goToTrack(name),
      keywords: [],
      isSearchedOnly: true,
      movesFocus: true,
      run: () => {
        workspace.setState({ narrowTab: 'timeline' });
        requestAnimationFrame(() => focusTrack(id));
      },
    }));
}

/** On its first clip that Tab stops at, else on its first switch. */
function focusTrack(trackId: string): void {
  const row = document.querySelector(`[data-track-id="${CSS.escape(trackId)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  const target = row?.querySelector<HTMLElement>('[data-clip-id] button:not([tabindex="-1"])') ?? row?.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
}

function panelEntries({ services: { workspace } }: Surroundings): readonly PaletteEntry[] {
  const open = (name: string, state: Partial<Workspace>): PaletteEntry => ({
    id: `panel:${name}`,
    group: 'panels',
    label: paletteTexts.openPanel(name),
    keywords: [],
    movesFocus: true,
    run: () => workspace.setState(state),
  });
  return [
    ...libraryTabs.map((library) => open(panelTexts.tabs[library], { library, narrowTab: 'media' })),
    open(editorTexts.layout.inspectorTab, { dock: 'inspector', narrowTab: 'inspector' }),
    open(projectMenuTexts.versionHistory, { projectPart: 'versions' }),
    open(projectMenuTexts.settings, { projectPart: 'settings' }),
  ];
}

function pageEntries({ services: { path, rules }, visit }: Surroundings): readonly PaletteEntry[] {
  const { pages } = paletteTexts;
  const places = [
    [pages.projects, surfaceHomes[rules.surface]],
    [pages.wallet, '/credits'],
    [pages.activity, '/activity'],
    [pages.store, storePath('store', path)],
    [pages.settings, '/settings'],
  ] as const;
  return places.map(([label, place]) => ({ id: `page:${label}`, group: 'pages', label, keywords: [paletteTexts.groups.pages], movesFocus: true, run: () => visit(place) }));
}
