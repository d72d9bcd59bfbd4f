import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActivityView } from '@/components/activity/activity-view';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { logTotals } from '@/lib/server/activity/activity-totals';
import { listActivity } from '@/lib/server/activity/list-activity';
import { requireUser } from '@/lib/server/auth/session';
import { activityTexts } from '@/lib/texts/en/activity';

export const metadata: Metadata = { title: activityTexts.documentTitle };

interface ActivityPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function ActivityPage({ searchParams }: ActivityPageProps) {
  const user = await requireUser();
  const parsed = activityFiltersSchema.safeParse(await searchParams);
  const filters = parsed.success ? parsed.data : {};
  const [first, totals] = await Promise.all([listActivity(user.id, filters), logTotals(user.id, filters)]);
  return <ActivityView filters={filters} isAddressWrong={!parsed.success} readId={randomUUID()} first={first} totals={totals} />;
}
