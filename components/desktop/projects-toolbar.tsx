'use client';
import { FileUp, LayoutGrid, List, Plus, Search } from 'lucide-react';
import type { ProjectLayout } from '@/components/desktop/projects-menus';
import { projectLayouts } from '@/components/desktop/projects-menus';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { desktopTexts } from '@/lib/texts/en/desktop';
import { projectsTexts } from '@/lib/texts/en/projects';

const texts = desktopTexts.projects;
const layoutIcons = { grid: LayoutGrid, list: List } as const;

interface ProjectsToolbarProps {
  readonly layout: ProjectLayout;
  readonly onLayout: (layout: ProjectLayout) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly isCreating: boolean;
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** What is done in the projects window again and again. */
export function ProjectsToolbar({ layout, onLayout, query, onQuery, isCreating, onCreate, onImport }: ProjectsToolbarProps) {
  return (
    <div role="toolbar" aria-label={desktopTexts.toolbar} className="flex shrink-0 flex-wrap items-center gap-2 border-b border-border bg-background px-2 py-1.5">
      {/* A form, because a press on its button before the page has come alive is kept until it has. */}
      <form action={onCreate}>
        <Button type="submit" size="sm" busy={isCreating}>
          {isCreating ? null : <Plus aria-hidden />}
          {projectsTexts.create}
        </Button>
      </form>
      <Button variant="secondary" size="sm" onClick={onImport}>
        <FileUp aria-hidden />
        {texts.import}
      </Button>
      <div className="relative ml-auto">
        <Search aria-hidden className="absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-muted" />
        <Input type="search" value={query} aria-label={projectsTexts.search} placeholder={projectsTexts.search} onChange={(event) => onQuery(event.target.value)} className="h-7 w-48 pl-7 text-xs" />
      </div>
      <ToggleGroup type="single" aria-label={texts.layout} value={layout} onValueChange={(next: string) => (next === 'grid' || next === 'list') && onLayout(next)}>
        {projectLayouts.map((each) => {
          const Icon = layoutIcons[each];
          return (
            <ToggleGroupItem key={each} value={each} aria-label={texts[each]} title={texts[each]} className="h-5.5 min-w-6 px-1">
              <Icon aria-hidden className="size-3.5" />
            </ToggleGroupItem>
          );
        })}
      </ToggleGroup>
    </div>
  );
}
