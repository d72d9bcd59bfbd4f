import NextAuth from 'next-auth';
import { forgottenDeviceCookie } from '@/lib/base/device';
import { authOptions } from '@/lib/server/auth/options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** Options are read with the first request, so that a build needs no environment. */
const handler: Handler = async (request, context) => {
  const answer = await (NextAuth(authOptions()) as Handler)(request, context);
  const { nextauth: [step = ''] } = await context.params;
  // SO2: who is signed in changes here, whichever page asked for it.
  if (step === 'signout' || step === 'callback') answer.headers.append('set-cookie', forgottenDeviceCookie);
  return answer;
};

export { handler as GET, handler as POST };
