'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { leave } from '@/components/account/leave';
import { failureText, runAction } from '@/components/account/run-action';
import { exportFile } from '@/components/editor/project/export-file';
import { useServices } from '@/components/editor/provider/editor-services';
import { withTool } from '@/components/editor/provider/workspace';
import { ActionItems } from '@/components/editor/shell/desktop/action-menu';
import type { ActionMenu } from '@/components/editor/shell/desktop/menu-table';
import { withVisibility } from '@/components/editor/shell/desktop/arrangement';
import { PanelItems } from '@/components/editor/shell/desktop/panel-items';
import { useArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { useMenuFocus } from '@/components/editor/shell/desktop/use-menu-focus';
import { Menubar, MenubarContent, MenubarItem, MenubarMenu, MenubarSeparator, MenubarTrigger } from '@/components/ui/menubar';
import { toast } from '@/components/ui/toast';
import { useFileChoice } from '@/components/ui/use-file-choice';
import { createProject } from '@/lib/actions/projects';
import { editorPath, surfaceHomes } from '@/lib/base/surface';
import { desktopTexts as texts } from '@/lib/texts/en/desktop';
import { panelTexts } from '@/lib/texts/en/editor-panels';
import { projectMenuTexts } from '@/lib/texts/en/project-menu';
import { projectsTexts } from '@/lib/texts/en/projects';
import { toolIds } from '@/lib/tools/tool-ids';

const order = ['file', 'edit', 'clip', 'timeline', 'view', 'playback', 'ai', 'help'] as const;
type MenuName = (typeof order)[number];

/** SD2: the menu bar of the application. F10 goes to it, as everywhere. */
export function MenuBar() {
  const bar = useRef<HTMLDivElement>(null);
  const { uploads } = useServices();
  const { input, choose } = useFileChoice((files) => uploads.add(files), { multiple: true, accept: 'image/*,video/*,audio/*' });
  const { rememberFocus, onValueChange, onCloseAutoFocus, runAfterMenu } = useMenuFocus();
  useMenuKey(bar, rememberFocus);
  const itemsOf = (menu: MenuName) => {
    if (menu === 'file') return <FileItems runAfterMenu={runAfterMenu} onAddFiles={choose} />;
    if (menu === 'ai') return <ToolItems runAfterMenu={runAfterMenu} />;
    return <ActionsAndMore menu={menu} runAfterMenu={runAfterMenu} />;
  };
  return (
    <>
      <Menubar ref={bar} aria-label={texts.menuBar} onValueChange={onValueChange}>
        {order.map((menu) => (
          <MenubarMenu key={menu} value={menu}>
            <MenubarTrigger>{texts.menus[menu]}</MenubarTrigger>
            <MenubarContent onCloseAutoFocus={onCloseAutoFocus}>{itemsOf(menu)}</MenubarContent>
          </MenubarMenu>
        ))}
      </Menubar>
      {input}
    </>
  );
}

/** F10 alone goes to the menu bar; with Shift it is the key of context menus. */
function useMenuKey(bar: { readonly current: HTMLDivElement | null }, rememberFocus: () => void): void {
  const remember = useEffectEvent(rememberFocus);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (bar.current?.contains(document.activeElement) !== true) remember();
      bar.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bar]);
}

interface ItemsProps {
  readonly runAfterMenu: (run: () => void) => void;
}

function ActionsAndMore({ menu, runAfterMenu }: ItemsProps & { readonly menu: ActionMenu }) {
  return (
    <>
      {menu === 'view' ? <PanelItems /> : null}
      <ActionItems menu={menu} runAfterMenu={runAfterMenu} />
      {menu === 'help' ? <HelpLinks /> : null}
    </>
  );
}

function FileItems({ runAfterMenu, onAddFiles }: ItemsProps & { readonly onAddFiles: () => void }) {
  const services = useServices();
  const { workspace, rules } = services;
  const router = useRouter();
  const create = async () => {
    const created = await runAction(() => createProject({}));
    if (created.ok) return router.push(editorPath(rules.surface, created.value.id));
    toast.error(created.error.code === 'too_many_projects' ? projectsTexts.tooMany(created.error.max) : failureText(created.error));
  };
  const open = (projectPart: 'versions' | 'settings' | 'export') => runAfterMenu(() => workspace.setState({ projectPart }));
  return (
    <>
      <MenubarItem onSelect={() => void create()}>{texts.file.create}</MenubarItem>
      <MenubarItem onSelect={() => router.push(surfaceHomes[rules.surface])}>{texts.file.open}</MenubarItem>
      <MenubarSeparator />
      <MenubarItem onSelect={() => runAfterMenu(onAddFiles)}>{texts.file.addFiles}</MenubarItem>
      <MenubarSeparator />
      <MenubarItem onSelect={() => open('versions')}>{projectMenuTexts.versionHistory}</MenubarItem>
      <MenubarItem onSelect={() => open('settings')}>{projectMenuTexts.settings}</MenubarItem>
      <MenubarSeparator />
      <MenubarItem onSelect={() => void exportFile(services)}>{texts.file.saveFile}</MenubarItem>
      <MenubarItem onSelect={() => open('export')}>{texts.file.export}</MenubarItem>
      <MenubarSeparator />
      <MenubarItem onSelect={() => void leave(surfaceHomes[rules.surface])}>{texts.file.signOut}</MenubarItem>
    </>
  );
}

function ToolItems({ runAfterMenu }: ItemsProps) {
  const { workspace, rules } = useServices();
  const [, change] = useArrangement();
  const showHistory = () => {
    change((now) => withVisibility(now, 'library', true));
    workspace.setState({ library: 'history', narrowTab: 'media' });
  };
  return (
    <>
      {toolIds.map((tool) => (
        <MenubarItem key={tool} onSelect={() => runAfterMenu(() => workspace.setState(withTool(tool)))}>
          {rules.toolNames[tool]}
        </MenubarItem>
      ))}
      <MenubarSeparator />
      <MenubarItem onSelect={showHistory}>{panelTexts.tabs.history}</MenubarItem>
    </>
  );
}

/** Pages of the site: they open beside the application. */
function HelpLinks() {
  return (
    <>
      <MenubarSeparator />
      {([['/help/credits', texts.help.credits], ['/settings', texts.help.account]] as const).map(([path, label]) => (
        <MenubarItem key={path} asChild>
          <a href={path} target="_blank" rel="noopener">
            {label}
          </a>
        </MenubarItem>
      ))}
    </>
  );
}
