import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthFrame } from '@/components/auth/auth-frame';
import { pathAfterSignIn } from '@/components/auth/path-after-sign-in';
import { OAuthButtons } from '@/components/auth/oauth-buttons';
import { firstValue } from '@/components/auth/query';
import type { QueryProps } from '@/components/auth/query';
import { SignUpForm } from '@/components/auth/sign-up-form';
import { currentUser } from '@/lib/server/auth/session';
import { signInOptions } from '@/lib/server/auth/sign-in-options';
import { authTexts } from '@/lib/texts/en/auth';

export const metadata: Metadata = { title: authTexts.signUp.documentTitle };

export default async function SignUpPage({ searchParams }: QueryProps) {
  const returnTo = pathAfterSignIn(firstValue((await searchParams).callbackUrl));
  if ((await currentUser()) !== null) redirect(returnTo);
  const { signUp } = authTexts;
  return (
    <AuthFrame
      title={signUp.title}
      lead={signUp.gift}
      footer={
        <>
          {signUp.hasAccount}{' '}
          <Link href={`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`} className="font-medium text-foreground underline underline-offset-4">
            {signUp.toSignIn}
          </Link>
        </>
      }
    >
      <SignUpForm returnTo={returnTo} />
      <OAuthButtons providers={signInOptions().oauth} returnTo={returnTo} />
    </AuthFrame>
  );
}
