'use client';
import { ChevronDown, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { SectionName } from '@/components/editor/panels/inspector/section-folds';
import { sectionFolds } from '@/components/editor/panels/inspector/section-folds';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/base/cn';

interface InspectorSectionProps {
  readonly name: SectionName;
  readonly title: string;
  readonly reset?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
}

/** A part of the inspector that folds under its title. Where it is out of sight the browser leaves its styles and its layout for later: a selected clip shows many fields at once. */
export function InspectorSection({ name, title, reset, children }: InspectorSectionProps) {
  const id = useId();
  const isFolded = useStore(sectionFolds, (folds) => folds[name]);
  return (
    <section aria-label={title} className="border-b border-border [contain-intrinsic-block-size:auto_12rem] [content-visibility:auto]">
      <div className="flex h-10 items-center pr-3">
        <h3 className="min-w-0 grow">
          <button
            type="button"
            aria-expanded={!isFolded}
            aria-controls={id}
            onClick={() => sectionFolds.setState({ [name]: !isFolded })}
            className="flex h-10 w-full items-center gap-1.5 pl-3 text-left text-xs font-semibold text-muted transition-colors hover:text-foreground focus-visible:-outline-offset-2"
          >
            <ChevronDown aria-hidden className={cn('size-3.5 transition-transform', isFolded && '-rotate-90')} />
            {title}
          </button>
        </h3>
        {reset === undefined || isFolded ? null : (
          <Button variant="ghost" size="icon-sm" aria-label={reset.label} title={reset.label} onClick={reset.run} className="size-6 text-muted">
            <RotateCcw aria-hidden className="size-3.5" />
          </Button>
        )}
      </div>
      <div id={id} hidden={isFolded} className={cn('gap-2.5 px-4 pb-4', !isFolded && 'grid')}>
        {isFolded ? null : children}
      </div>
    </section>
  );
}
