import { cn } from '@/lib/base/cn';

interface AvatarProps {
  readonly name: string;
  readonly className?: string;
}

/** The first letters of a name, or of what stands before a comma, on a disc. Decoration: the name stands beside it or names the control around it. */
export function Avatar({ name, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn('inline-grid size-7 shrink-0 place-items-center rounded-full bg-primary text-xs font-semibold text-primary-foreground', className)}
    >
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = (name.split(',')[0] ?? '').trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [words[0], last].map(firstLetter).join('').toLocaleUpperCase();
}

/** The first character as people see it, which may be several code points. */
function firstLetter(word = ''): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return '';
}
