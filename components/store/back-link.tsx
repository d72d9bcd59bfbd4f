import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { ButtonProps } from '@/components/ui/button';
import { storeTexts } from '@/lib/texts/en/store';

interface BackLinkProps extends Pick<ButtonProps, 'variant' | 'size' | 'className'> {
  /** A path of this site that was checked. */
  readonly path: string;
}

/** The way back to where a person came from to buy. */
export function BackLink({ path, variant = 'ghost', size, className }: BackLinkProps) {
  const isProject = /^\/(editor|desktop|mobile)\/[^/]/.test(path);
  return (
    <Button asChild variant={variant} size={size} className={className}>
      <Link href={path}>
        <ArrowLeft aria-hidden />
        {isProject ? storeTexts.back.project : storeTexts.back.page}
      </Link>
    </Button>
  );
}
