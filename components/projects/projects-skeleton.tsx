import { projectGridClasses, ProjectsHeading } from '@/components/projects/projects-heading';
import { Skeleton } from '@/components/ui/skeleton';
import { projectsTexts } from '@/lib/texts/en/projects';

const placeholders = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export function ProjectsSkeleton() {
  return (
    <div role="status" aria-label={projectsTexts.loading}>
      <ProjectsHeading />
      <div className={projectGridClasses}>
        {placeholders.map((place) => (
          <div key={place} className="grid gap-2.5">
            <Skeleton className="aspect-video rounded-lg" />
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3 w-1/2" />
          </div>
        ))}
      </div>
    </div>
  );
}
