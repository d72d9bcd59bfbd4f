import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/auth/auth-frame';
import { pathAfterSignIn } from '@/components/auth/path-after-sign-in';
import { OAuthButtons } from '@/components/auth/oauth-buttons';
import { PersonaList } from '@/components/auth/persona-list';
import { firstValue } from '@/components/auth/query';
import type { QueryProps } from '@/components/auth/query';
import { SignInForm } from '@/components/auth/sign-in-form';
import { currentUser } from '@/lib/server/auth/session';
import { signInOptions } from '@/lib/server/auth/sign-in-options';
import { authTexts } from '@/lib/texts/en/auth';

export const metadata: Metadata = { title: authTexts.signIn.documentTitle };

export default async function SignInPage({ searchParams }: QueryProps) {
  const { callbackUrl, error } = await searchParams;
  const returnTo = pathAfterSignIn(firstValue(callbackUrl));
  if ((await currentUser()) !== null) redirect(returnTo);
  const { personas, oauth } = signInOptions();
  const { signIn } = authTexts;
  return (
    <AuthFrame
      title={signIn.title}
      aside={personas.length > 0 ? <PersonaList personas={personas} returnTo={returnTo} /> : undefined}
      footer={
        <>
          {signIn.noAccount}{' '}
          <Link href={`/sign-up?callbackUrl=${encodeURIComponent(returnTo)}`} className="font-medium text-foreground underline underline-offset-4">
            {signIn.toSignUp}
          </Link>
        </>
      }
    >
      <SignInForm returnTo={returnTo} firstProblem={error === undefined ? null : signIn.oauthFailed} />
      <OAuthButtons providers={oauth} returnTo={returnTo} />
    </AuthFrame>
  );
}
