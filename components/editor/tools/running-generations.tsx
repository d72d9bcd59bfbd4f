'use client';
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { progressOf } from '@/components/editor/tools/progress-of';
import { useStopping } from '@/components/editor/tools/use-stopping';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { cn } from '@/lib/base/cn';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { storyboardTexts } from '@/lib/texts/en/storyboard';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.running;

interface Running {
  readonly id: string;
  readonly prompt: string;
  /** 0 to 1; 0 until it has begun. */
  readonly progress: number;
  /** TO37: of a storyboard, in their order; none of other requests. */
  readonly scenes: readonly RunningScene[];
}

interface RunningScene {
  readonly name: string;
  readonly isThere: boolean;
}

/** What is being made for this project now, each with a way to stop it. */
export function RunningGenerations() {
  const assets = useLibrary((state) => state.assets);
  const running = useMemo(() => runningGenerations(Object.values(assets)), [assets]);
  if (running.length === 0) return null;
  return (
    <ul role="list" aria-label={texts.title} className="grid max-h-28 gap-2 overflow-y-auto">
      {running.map((each) => (
        <RunningItem key={each.id} running={each} />
      ))}
    </ul>
  );
}

function RunningItem({ running: { id, prompt, progress, scenes } }: { readonly running: Running }) {
  const { isStopping, stop } = useStopping(id);
  const percent = Math.round(progress * 100);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-2">
      <span className="flex min-w-0 items-baseline gap-2 text-xs">
        <span className="truncate" title={prompt}>
          {prompt}
        </span>
        <span className="shrink-0 text-muted tabular">{isStopping ? texts.cancelling : scenes.length > 1 ? storyboardTexts.progress(scenes.filter(({ isThere }) => isThere).length, scenes.length) : percent === 0 ? texts.waiting : texts.percent(percent)}</span>
      </span>
      <Button variant="ghost" size="sm" aria-label={texts.cancel(prompt)} busy={isStopping} title={texts.cancelHint} className="row-span-2 h-7 px-2" onClick={stop}>
        {texts.cancelShort}
      </Button>
      <Progress value={percent} aria-label={prompt} />
      {scenes.length > 1 ? <RunningScenes scenes={scenes} /> : null}
    </li>
  );
}

/** TO37: which scenes are there already: a mark for each. */
function RunningScenes({ scenes }: { readonly scenes: readonly RunningScene[] }) {
  return (
    <ol aria-label={storyboardTexts.scenes} className="col-span-2 mt-1 flex gap-1">
      {scenes.map(({ name, isThere }) => (
        <li key={name} title={name} className={cn('grid h-5 min-w-0 flex-1 place-items-center rounded-xs bg-sunken text-[0.6875rem] text-muted', isThere ? 'bg-accent/20 text-foreground' : 'animate-breathe')}>
          {isThere ? <Check aria-hidden className="size-3" /> : <span aria-hidden>{name.split('.')[0]}</span>}
          <span className="sr-only">{storyboardTexts.sceneState(name, isThere)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The pending assets by the request that they belong to, the newest first. A finished one of several counts as done. */
function runningGenerations(assets: readonly AssetView[]): readonly Running[] {
  const pendingIds = new Set(assets.flatMap(({ status, generation }) => (status === 'pending' && generation !== null ? [generation.id] : [])));
  return [...pendingIds].map((id) => {
    const outputs = assets.filter(({ generation }) => generation?.id === id);
    return { id, prompt: outputs[0]?.generation?.prompt ?? '', progress: progressOf(outputs), scenes: scenesOf(outputs) };
  });
}

function scenesOf(outputs: readonly AssetView[]): readonly RunningScene[] {
  const pictures = outputs.filter(({ generation }) => generation?.part?.role === 'picture').sort((a, b) => (a.generation?.part?.scene ?? 0) - (b.generation?.part?.scene ?? 0));
  return pictures.map(({ name, status, generation }) => ({ name, isThere: status === 'ready' || generation?.part?.isThere === true }));
}
