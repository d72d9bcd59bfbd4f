import { NextResponse } from 'next/server';
import { forgottenDeviceCookie } from '@/lib/base/device';
import { enterWithTicket, landingPathOf } from '@/lib/server/lab/enter';
import { defineLabRoute } from '@/lib/server/lab/lab-route';
import { notFoundProblem, problem } from '@/lib/server/route';

export const GET = defineLabRoute('lab.enter', async ({ request }) => {
  const { searchParams } = new URL(request.url);
  const path = landingPathOf(searchParams.get('to'));
  if (path === null) return problem(400, { code: 'invalid_input', fields: [{ path: 'to', message: 'Give a path of this site that begins with one slash.' }] });
  const cookie = await enterWithTicket(searchParams.get('ticket') ?? '');
  if (cookie === null) return notFoundProblem();
  const response = new NextResponse(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
  response.cookies.set(cookie);
  response.headers.append('set-cookie', forgottenDeviceCookie);
  return response;
});
