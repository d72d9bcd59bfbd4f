'use client';
import { Activity, Coins, Ellipsis, Monitor, Settings, ShoppingBag } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { versionPaths } from '@/lib/base/phone';
import { mobileTexts } from '@/lib/texts/en/mobile';

const texts = mobileTexts.projects;

const pages = [
  { href: '/credits', label: texts.credits, icon: Coins },
  { href: '/activity', label: texts.activity, icon: Activity },
  { href: '/store', label: texts.store, icon: ShoppingBag },
  { href: '/settings', label: texts.settings, icon: Settings },
] as const;

/** The pages of the account, and the way to the Web version. */
export function MobileMenu() {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" aria-label={texts.more} title={texts.more} className="size-11 p-0">
          <Ellipsis aria-hidden className="size-5" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {pages.map(({ href, label, icon: Icon }) => (
          <DropdownMenuItem key={href} asChild>
            <Link href={href}>
              <Icon aria-hidden />
              {label}
            </Link>
          </DropdownMenuItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          {/* No client navigation: the answer sets a cookie. */}
          <a href={versionPaths.web}>
            <Monitor aria-hidden />
            {texts.web}
          </a>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
