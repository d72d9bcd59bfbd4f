import { Skeleton } from '@/components/ui/skeleton';
import { activityTexts } from '@/lib/texts/en/activity';

export function ActivitySkeleton() {
  return (
    <div role="status" className="grid gap-7">
      <span className="sr-only">{activityTexts.loading}</span>
      <Skeleton className="h-8 w-32" />
      <div className="grid gap-3 sm:grid-cols-3">
        {[1, 2, 3].map((card) => (
          <Skeleton key={card} className="h-28 rounded-xl" />
        ))}
      </div>
      <Skeleton className="h-9 w-full max-w-3xl" />
      <Skeleton className="h-96 rounded-xl" />
    </div>
  );
}
