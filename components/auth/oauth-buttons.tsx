'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { authTexts } from '@/lib/texts/en/auth';

interface OAuthButtonsProps {
  readonly providers: readonly ('github' | 'google')[];
  readonly returnTo: string;
}

/** The other sites that this installation is set up to accept. */
export function OAuthButtons({ providers, returnTo }: OAuthButtonsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (providers.length === 0) return null;

  function leave(provider: 'github' | 'google'): void {
    setChosen(provider);
    void import('next-auth/react').then(({ signIn }) => signIn(provider, { callbackUrl: returnTo }));
  }

  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-3 py-1 text-xs text-muted before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {authTexts.or}
      </p>
      {providers.map((provider) => (
        <Button key={provider} variant="secondary" busy={chosen === provider} onClick={() => leave(provider)}>
          {authTexts.oauth[provider]}
        </Button>
      ))}
    </div>
  );
}
