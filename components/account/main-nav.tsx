'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/lib/base/cn';
import { accountTexts } from '@/lib/texts/en/account';

const { nav } = accountTexts;
const destinations = [
  ['/projects', nav.projects],
  ['/credits', nav.credits],
  ['/activity', nav.activity],
  ['/store', nav.store],
] as const;

/** Where a person can go. A playhead marks where they are. */
export function MainNav({ className }: { readonly className?: string }) {
  const path = usePathname();
  return (
    <nav aria-label={nav.label} className={cn('flex items-stretch', className)}>
      {destinations.map(([href, label]) => {
        const isHere = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            className={cn(
              'relative flex min-h-11 items-center px-3 text-sm font-medium text-muted transition-colors hover:text-foreground focus-visible:-outline-offset-2',
              'aria-[current=page]:text-foreground aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent',
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
