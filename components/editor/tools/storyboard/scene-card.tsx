'use client';
import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId } from 'react';
import type { DraftScene } from '@/components/editor/tools/storyboard/storyboard-draft';
import type { DraftProblems } from '@/components/editor/tools/tool-form-kind';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { storyboardLimits } from '@/lib/tools/storyboard';

interface SceneCardProps {
  readonly scene: DraftScene;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** The number that it has in the whole storyboard, from 1. */
  readonly number: number;
  readonly problems: DraftProblems;
  readonly onChange: (next: Partial<DraftScene>) => void;
  /** Null where the scenes keep their places. */
  readonly onMove: ((to: number) => void) | null;
  readonly onRemove: (() => void) | null;
}

/** TO36: one scene, as it can be changed. */
export function SceneCard({ scene, index, count, number, problems, onChange, onMove, onRemove }: SceneCardProps) {
  const titleId = useId();
  const problemOf = (field: keyof DraftScene) => problems[`scenes.${index}.${field}`];
  const hasProblem = problemOf('heading') !== undefined || problemOf('words') !== undefined || problemOf('picture') !== undefined;
  const moveByKey = (event: KeyboardEvent) => {
    // In a text of several lines they move the cursor, on some systems.
    if (onMove === null || !event.altKey || event.target instanceof HTMLTextAreaElement || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  // Enter in a field must not spend credits; the button does, and Control with Enter.
  const keepEnter = (event: KeyboardEvent) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault();
  const used = scene.words.trim().length;
  return (
    <li data-scene={index} aria-labelledby={titleId} onKeyDown={moveByKey} className="grid gap-2.5 rounded-lg border border-border bg-sunken/40 p-3">
      <div className="flex items-center gap-1">
        <h3 id={titleId} className="text-sm font-medium">
          {texts.scene(number)}
        </h3>
        <span className="mr-auto">{hasProblem ? <CircleAlert role="img" aria-label={texts.sceneProblem} className="size-3.5 text-danger-text" /> : null}</span>
        {onMove === null ? null : (
          <>
            <IconButton label={texts.moveUp(number)} disabled={index === 0} onPress={() => onMove(index - 1)} icon={<ArrowUp aria-hidden />} />
            <IconButton label={texts.moveDown(number)} disabled={index === count - 1} onPress={() => onMove(index + 1)} icon={<ArrowDown aria-hidden />} />
          </>
        )}
        {onRemove === null ? null : <IconButton label={texts.remove(number)} disabled={count === 1} onPress={onRemove} icon={<Trash2 aria-hidden />} />}
      </div>
      <Field label={texts.heading} error={problemOf('heading')}>
        {(control) => <Input {...control} value={scene.heading} maxLength={storyboardLimits.headingCharacters} onKeyDown={keepEnter} onChange={(event) => onChange({ heading: event.target.value })} />}
      </Field>
      <Field
        label={texts.words}
        error={problemOf('words')}
        aside={<span className={used > storyboardLimits.wordsCharacters ? 'text-danger-text tabular' : 'tabular'}>{toolFormsTexts.image.promptCount(used, storyboardLimits.wordsCharacters)}</span>}
      >
        {(control) => <Textarea {...control} value={scene.words} onChange={(event) => onChange({ words: event.target.value })} className="max-h-48 min-h-16" />}
      </Field>
      <Field label={texts.picture} error={problemOf('picture')}>
        {(control) => <Textarea {...control} value={scene.picture} onChange={(event) => onChange({ picture: event.target.value })} className="max-h-32 min-h-12" />}
      </Field>
    </li>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function IconButton({ label, disabled, icon, onPress }: IconButtonProps) {
  return (
    <Button type="button" variant="ghost" size="icon-sm" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      {icon}
    </Button>
  );
}
