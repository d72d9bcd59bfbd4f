import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth/options';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** Options are read with the first request, so that a build needs no environment. */
const handler: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

export { handler as GET, handler as POST };
