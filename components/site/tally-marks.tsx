import { cn } from '@/lib/base/cn';

interface TallyMarksProps {
  /** How many strokes. */
  readonly count: number;
  /** How many of them, from the first, are gone. */
  readonly spent?: number;
  /** How many of the rest, from the first, would go next. */
  readonly going?: number;
  readonly className?: string;
}

const strokeXs = [4, 9, 14, 19] as const;
const strokeClasses = { spent: 'stroke-border', going: 'stroke-accent', left: 'stroke-current' } as const;

/** A number as people count by hand: groups of five, the fifth stroke across the four. Decoration beside the number itself. */
export function TallyMarks({ count, spent = 0, going = 0, className }: TallyMarksProps) {
  const stateOf = (stroke: number) => (stroke < spent ? 'spent' : stroke < spent + going ? 'going' : 'left');
  const groupCount = Math.ceil(count / 5);
  return (
    <span aria-hidden className={cn('inline-flex flex-wrap gap-x-1.5 gap-y-1', className)}>
      {Array.from({ length: groupCount }, (_, group) => (
        <TallyGroup key={group} states={Array.from({ length: Math.min(5, count - group * 5) }, (_, index) => stateOf(group * 5 + index))} />
      ))}
    </span>
  );
}

function TallyGroup({ states }: { readonly states: readonly (keyof typeof strokeClasses)[] }) {
  const width = states.length >= 4 ? 23 : 3 + states.length * 5;
  const classOf = (index: number) => cn('transition-[stroke] duration-180', strokeClasses[states[index] ?? 'left']);
  return (
    <svg viewBox={`0 0 ${width} 20`} height="20" fill="none" strokeWidth="2.2" className="shrink-0">
      {strokeXs.slice(0, states.length).map((x, index) => (
        <path key={x} d={`M${x} 2v16`} className={classOf(index)} />
      ))}
      {states.length === 5 ? <path d="M1 15 22 5" className={classOf(4)} /> : null}
    </svg>
  );
}
