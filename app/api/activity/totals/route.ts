import { NextResponse } from 'next/server';
import { activityTotals } from '@/lib/server/credits/account-totals';
import { defineRoute } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'activityTotals',
  limit: 'read',
  async run({ user }) {
    return NextResponse.json(await activityTotals(user.id), { headers: { 'cache-control': 'no-store' } });
  },
});
