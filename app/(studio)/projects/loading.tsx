import { ProjectsSkeleton } from '@/components/projects/projects-skeleton';

export default function ProjectsLoading() {
  return <ProjectsSkeleton />;
}
