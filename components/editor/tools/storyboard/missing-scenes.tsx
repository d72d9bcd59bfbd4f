'use client';
import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { offerTo } from '@/components/editor/provider/workspace';
import { missingScenes } from '@/components/editor/tools/storyboard/parts-there';
import { Button } from '@/components/ui/button';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';

/** TO39: the scenes that did not come, each with a way to try it again alone. */
export function MissingScenes() {
  const { workspace } = useServices();
  const assets = useLibrary((state) => state.assets);
  const missing = useMemo(() => missingScenes(Object.values(assets)), [assets]);
  if (missing.length === 0) return null;
  return (
    <section aria-label={texts.missing} className="grid gap-2 rounded-lg border border-border p-3">
      <h2 className="text-sm font-medium">{texts.missing}</h2>
      <ul role="list" className="grid gap-1">
        {missing.map((scene) => (
          <li key={`${scene.storyboardId} ${scene.number}`} className="flex items-center justify-between gap-2">
            <span className="truncate text-sm" title={scene.name}>
              {scene.name}
            </span>
            <Button type="button" variant="secondary" size="sm" aria-label={texts.tryAgainScene(scene.name)} onClick={() => offerTo('script-to-video', [scene.again], workspace)}>
              <RotateCcw aria-hidden />
              {texts.tryAgain}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
