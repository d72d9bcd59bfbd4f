'use client';
import { Plus, Search, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { CreateWithAi } from '@/components/projects/create-with-ai';
import { ImportButton } from '@/components/projects/import-button';
import { NoMatch } from '@/components/projects/no-match';
import { ProjectCard } from '@/components/projects/project-card';
import { matching } from '@/components/projects/project-list';
import type { ProjectItems } from '@/components/projects/project-list';
import { projectGridClasses, ProjectsHeading } from '@/components/projects/projects-heading';
import { useNow } from '@/components/projects/use-now';
import { useProjectRemoval } from '@/components/projects/use-project-removal';
import { useProjects } from '@/components/projects/use-projects';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { projectsTexts } from '@/lib/texts/en/projects';
import { trashTexts } from '@/lib/texts/en/trash';

/** From this many projects on, a search field is worth its place. */
const searchFrom = 9;

interface ProjectsViewProps {
  readonly projects: ProjectItems;
  /** How many lie in the trash. */
  readonly trashCount: number;
  /** The server's time, in ms. */
  readonly now: number;
}

export function ProjectsView({ projects: fromServer, trashCount, now: serverNow }: ProjectsViewProps) {
  const now = useNow(serverNow);
  const projects = useProjects(fromServer);
  const [query, setQuery] = useState('');
  const shown = matching(projects.items, query);
  const { list, remove, createButton } = useProjectRemoval(projects, shown);

  // A form, because a press on its button before the page has come alive is kept until it has.
  const create = (
    <form action={projects.create}>
      <Button ref={createButton} type="submit" busy={projects.isCreating}>
        {projects.isCreating ? null : <Plus aria-hidden />}
        {projectsTexts.create}
      </Button>
    </form>
  );

  const tools = <CreateWithAi isBusy={projects.isCreating} onChoose={projects.createWith} />;
  const trash = <TrashLink count={trashCount + projects.deletedCount} />;

  if (projects.items.length === 0) {
    return (
      <>
        <ProjectsHeading>
          {trash}
          <ImportButton />
        </ProjectsHeading>
        <EmptyState
          icon={<LogoMark className="size-10" />}
          title={projectsTexts.empty.title}
          description={projectsTexts.empty.description}
          action={create}
          className="ledger-paper rounded-xl border border-border py-20"
        />
        {tools}
      </>
    );
  }
  return (
    <>
      <ProjectsHeading count={projects.items.length}>
        {projects.items.length >= searchFrom ? <SearchField query={query} onChange={setQuery} /> : null}
        {trash}
        <ImportButton />
        {create}
      </ProjectsHeading>
      {query === '' ? tools : null}
      {shown.length === 0 ? (
        <NoMatch query={query} onClear={() => setQuery('')} />
      ) : (
        <ul ref={list} aria-label={projectsTexts.list} className={projectGridClasses}>
          {shown.map((project) => (
            <ProjectCard
              key={project.id}
              project={project}
              now={now}
              onRename={(name) => projects.rename(project, name)}
              onDuplicate={() => projects.duplicate(project)}
              onDelete={() => remove(project)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** The way to what was deleted; there is none while the trash is empty. */
function TrashLink({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Button asChild variant="ghost" className="ml-auto text-muted">
      <Link href="/projects/trash" aria-label={trashTexts.link(count)}>
        <Trash2 aria-hidden />
        <span className="max-sm:sr-only">{trashTexts.title}</span>
        <span className="font-mono text-xs tabular">{count}</span>
      </Link>
    </Button>
  );
}

function SearchField({ query, onChange }: { readonly query: string; readonly onChange: (query: string) => void }) {
  return (
    <div className="relative max-sm:order-last max-sm:w-full">
      <Search aria-hidden className="absolute top-2.5 left-2.5 size-4 text-muted" />
      <Input
        type="search"
        value={query}
        aria-label={projectsTexts.search}
        placeholder={projectsTexts.search}
        onChange={(event) => onChange(event.target.value)}
        className="pl-8.5 sm:w-60"
      />
    </div>
  );
}
