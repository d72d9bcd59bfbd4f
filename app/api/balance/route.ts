import { NextResponse } from 'next/server';
import { balanceView } from '@/lib/server/credits/balance-view';
import { defineRoute, notFoundProblem } from '@/lib/server/route';

export const GET = defineRoute({
  name: 'readBalance',
  limit: 'read',
  async run({ user }) {
    const balance = await balanceView(user.id);
    return balance === null ? notFoundProblem() : NextResponse.json(balance, { headers: { 'cache-control': 'no-store' } });
  },
});
