import { Skeleton } from '@/components/ui/skeleton';
import { creditsTexts } from '@/lib/texts/en/credits';

export function WalletSkeleton() {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">{creditsTexts.loading}</span>
      <Skeleton className="h-8 w-32" />
      <Skeleton className="h-64 rounded-xl" />
      <Skeleton className="h-32 rounded-xl" />
      <Skeleton className="h-48 rounded-xl" />
    </div>
  );
}
