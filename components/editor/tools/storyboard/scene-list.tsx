'use client';
import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { SceneCard } from '@/components/editor/tools/storyboard/scene-card';
import type { DraftScene, StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { storyboardLimits } from '@/lib/tools/storyboard';

/** Where the focus goes once the list is drawn as it is now. */
type NextFocus = { readonly scene: number; readonly wish: 'moved' | 'added' } | null;

/** TO36: the scenes, to be changed, moved, taken away and added to. Scenes that are tried again keep their places. */
export function SceneList({ draft, problems, onChange }: SettingsProps<StoryboardDraft>) {
  const { announcer } = useServices();
  const listRef = useRef<HTMLOListElement>(null);
  const nextFocus = useRef<NextFocus>(null);
  const { scenes, again } = draft;
  const put = (next: readonly DraftScene[]) => onChange({ scenes: [...next] });

  useEffect(() => {
    const wanted = nextFocus.current;
    nextFocus.current = null;
    if (wanted === null) return;
    const field = listRef.current?.querySelectorAll<HTMLElement>(':scope > li')[wanted.scene]?.querySelector('input');
    field?.focus();
    if (wanted.wish === 'added') field?.select();
  });

  const move = (from: number, to: number) => {
    const scene = scenes[from];
    if (scene === undefined || to < 0 || to >= scenes.length) return;
    nextFocus.current = { scene: to, wish: 'moved' };
    put(scenes.toSpliced(from, 1).toSpliced(to, 0, scene));
    announcer.say(texts.moved(from + 1, to + 1));
  };
  const remove = (index: number) => {
    nextFocus.current = { scene: Math.min(index, scenes.length - 2), wish: 'moved' };
    put(scenes.toSpliced(index, 1));
    const removed = scenes[index];
    if (removed === undefined) return;
    // It comes back among the scenes as they are by then.
    const bringBack = () => onChange((current) => (current.again === null && current.scenes.length < storyboardLimits.scenes ? { scenes: current.scenes.toSpliced(index, 0, removed) } : {}));
    toast(texts.removed(removed.heading), { action: { label: texts.undo, onClick: bringBack } });
  };
  const add = () => {
    nextFocus.current = { scene: scenes.length, wish: 'added' };
    put([...scenes, { heading: texts.newScene, words: '', picture: '' }]);
  };
  return (
    <section aria-label={texts.scenes} className="grid gap-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-sm font-medium">{texts.scenes}</h2>
        <span className="text-xs text-muted tabular">{again === null ? texts.sceneCount(scenes.length, storyboardLimits.scenes) : null}</span>
      </div>
      <ol ref={listRef} className="grid gap-2.5">
        {scenes.map((scene, index) => (
          <SceneCard
            key={index}
            scene={scene}
            index={index}
            count={scenes.length}
            number={(again?.scenes[index] ?? index) + 1}
            problems={problems}
            onChange={(next) => put(scenes.with(index, { ...scene, ...next }))}
            onMove={again === null ? (to) => move(index, to) : null}
            onRemove={again === null ? () => remove(index) : null}
          />
        ))}
      </ol>
      {again === null ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Button type="button" variant="secondary" size="sm" disabled={scenes.length >= storyboardLimits.scenes} onClick={add}>
            <Plus aria-hidden />
            {texts.add}
          </Button>
          <span className="text-xs text-muted pointer-coarse:hidden">{texts.keys}</span>
        </div>
      ) : null}
    </section>
  );
}
