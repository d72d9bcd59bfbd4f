import { NextResponse } from 'next/server';
import { deviceCookieOf } from '@/lib/base/device';
import { env } from '@/lib/server/env';
import { defineRoute } from '@/lib/server/route';

/** SO2: a page of the Desktop or Mobile surface is about to keep something: the device is now of the account that is signed in, whichever the page was made for. */
export const POST = defineRoute({
  name: 'claimDevice',
  limit: 'read',
  run: ({ user }) => {
    const cookie = deviceCookieOf(user.id, env().NEXTAUTH_URL.startsWith('https:'));
    return Promise.resolve(NextResponse.json({ accountId: user.id }, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } }));
  },
});
