'use client';
import { leave } from '@/components/account/leave';
import { Menubar, MenubarCheckboxItem, MenubarContent, MenubarItem, MenubarMenu, MenubarSeparator, MenubarTrigger } from '@/components/ui/menubar';
import { surfaceHomes } from '@/lib/base/surface';
import { desktopTexts as texts } from '@/lib/texts/en/desktop';

export const projectLayouts = ['grid', 'list'] as const;
export type ProjectLayout = (typeof projectLayouts)[number];

interface ProjectsMenusProps {
  readonly layout: ProjectLayout;
  readonly onLayout: (layout: ProjectLayout) => void;
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** The menu bar of the projects window. */
export function ProjectsMenus({ layout, onLayout, onCreate, onImport }: ProjectsMenusProps) {
  const { menus } = texts.projects;
  return (
    <Menubar aria-label={texts.menuBar}>
      <MenubarMenu>
        <MenubarTrigger>{menus.file}</MenubarTrigger>
        <MenubarContent>
          <MenubarItem onSelect={onCreate}>{texts.file.create}</MenubarItem>
          <MenubarItem onSelect={onImport}>{texts.projects.import}</MenubarItem>
          <MenubarSeparator />
          <LinkItem path="/projects/trash" label={texts.projects.trash} />
          <MenubarSeparator />
          <MenubarItem onSelect={() => void leave(surfaceHomes.desktop)}>{texts.file.signOut}</MenubarItem>
        </MenubarContent>
      </MenubarMenu>
      <MenubarMenu>
        <MenubarTrigger>{menus.view}</MenubarTrigger>
        <MenubarContent>
          {projectLayouts.map((each) => (
            <MenubarCheckboxItem key={each} checked={each === layout} onCheckedChange={() => onLayout(each)}>
              {texts.projects[each]}
            </MenubarCheckboxItem>
          ))}
        </MenubarContent>
      </MenubarMenu>
      <MenubarMenu>
        <MenubarTrigger>{menus.help}</MenubarTrigger>
        <MenubarContent>
          <LinkItem path="/help/credits" label={texts.help.credits} />
          <LinkItem path="/settings" label={texts.help.account} />
        </MenubarContent>
      </MenubarMenu>
    </Menubar>
  );
}

/** A page of the site: it opens beside the application. */
function LinkItem({ path, label }: { readonly path: string; readonly label: string }) {
  return (
    <MenubarItem asChild>
      <a href={path} target="_blank" rel="noopener">
        {label}
      </a>
    </MenubarItem>
  );
}
