import { Skeleton } from '@/components/ui/skeleton';
import { creditsTexts } from '@/lib/texts/en/credits';

export function WalletSkeleton() {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">{creditsTexts.loading}</span>
      <Skeleton className="h-8 w-32" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Skeleton className="h-64 rounded-xl" />
        <Skeleton className="h-64 rounded-xl max-lg:hidden" />
      </div>
      <Skeleton className="h-48 rounded-xl" />
    </div>
  );
}
