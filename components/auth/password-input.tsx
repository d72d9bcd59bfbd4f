'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { Input } from '@/components/ui/input';
import { cn } from '@/lib/base/cn';
import { authTexts } from '@/lib/texts/en/auth';

/** A password that can be looked at while it is typed. */
export function PasswordInput({ className, ...rest }: Omit<ComponentProps<typeof Input>, 'type'>) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input type={isShown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" className={cn('pr-10', className)} {...rest} />
      <button
        type="button"
        aria-label={isShown ? authTexts.hidePassword : authTexts.showPassword}
        onClick={() => setIsShown(!isShown)}
        className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-muted hover:text-foreground focus-visible:-outline-offset-2"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </div>
  );
}
