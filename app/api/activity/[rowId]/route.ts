import { NextResponse } from 'next/server';
import { activityDetails } from '@/lib/server/activity/activity-details';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute<{ rowId: string }>({
  name: 'activityDetails',
  limit: 'read',
  async run({ user, params }) {
    // Ids are printable; what is not cannot be asked of the database.
    const details = /^[!-~]{1,100}$/.test(params.rowId) ? await activityDetails(user.id, params.rowId) : null;
    return details === null ? notFoundProblem() : NextResponse.json(details, { headers: { 'cache-control': 'no-store' } });
  },
});
