'use client';
import { CircleQuestionMark, FlaskConical, LogOut, Settings } from 'lucide-react';
import { useTheme } from 'next-themes';
import Link from 'next/link';
import { useAccountUser } from '@/components/account/account-provider';
import { leave } from '@/components/account/leave';
import { themeChoices } from '@/components/account/theme-choice';
import { Avatar } from '@/components/ui/avatar';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { accountTexts } from '@/lib/texts/en/account';

export function UserMenu({ hasLab }: { readonly hasLab: boolean }) {
  const user = useAccountUser();
  const { theme, setTheme } = useTheme();
  const { menu, theme: themeTexts } = accountTexts;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger aria-label={menu.open(user.name)} className="grid size-9 place-items-center rounded-full">
        <Avatar name={user.name} className="size-8" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-60">
        <div className="px-2 py-1.5">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-xs text-muted">{user.email}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings">
            <Settings aria-hidden />
            {menu.settings}
          </Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href="/help/credits">
            <CircleQuestionMark aria-hidden />
            {menu.help}
          </Link>
        </DropdownMenuItem>
        {hasLab ? (
          <DropdownMenuItem asChild>
            <Link href="/qa">
              <FlaskConical aria-hidden />
              {menu.lab}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{themeTexts.label}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={setTheme}>
          {themeChoices.map(({ id, Icon }) => (
            <DropdownMenuRadioItem key={id} value={id}>
              <Icon aria-hidden />
              {themeTexts[id]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void leave('/')}>
          <LogOut aria-hidden />
          {menu.signOut}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
