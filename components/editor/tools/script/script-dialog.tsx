'use client';
import { Copy, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { layOutScriptAsset } from '@/components/editor/tools/script/lay-out';
import { loadScript } from '@/components/editor/tools/script/load-script';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { Script } from '@/lib/tools/script';
import { scriptSeconds, scriptText } from '@/lib/tools/script';

const texts = toolFormsTexts.script;

interface ScriptDialogProps {
  readonly asset: AssetView;
  readonly onClose: () => void;
}

/** A script to be read, copied and laid out. */
export function ScriptDialog({ asset, onClose }: ScriptDialogProps) {
  const services = useServices();
  const [script, setScript] = useState<Script | 'loading' | null>('loading');
  useEffect(() => {
    let isOpen = true;
    void loadScript(asset).then((loaded) => isOpen && setScript(loaded));
    return () => {
      isOpen = false;
    };
  }, [asset]);
  const isThere = script !== 'loading' && script !== null;
  const layOut = () => {
    onClose();
    void layOutScriptAsset(asset, services);
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(texts.copied);
    } catch {
      toast.error(texts.notCopied);
    }
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent closeLabel={texts.close} className="grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden sm:max-w-xl">
        <DialogHeader>
          <DialogTitle>{isThere ? script.title : asset.name}</DialogTitle>
          <DialogDescription>{isThere ? texts.facts(script.scenes.length, scriptSeconds(script)) : null}</DialogDescription>
        </DialogHeader>
        {script === 'loading' ? <Skeleton className="h-40" /> : script === null ? <p role="alert">{texts.notLoaded}</p> : <Scenes script={script} />}
        <DialogFooter>
          <Button variant="secondary" disabled={!isThere} onClick={() => isThere && void copy(scriptText(script))}>
            <Copy aria-hidden />
            {texts.copy}
          </Button>
          <Button variant="accent" disabled={!isThere} onClick={layOut}>
            <Plus aria-hidden />
            {texts.layOut}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function Scenes({ script }: { readonly script: Script }) {
  return (
    // Longer than the window it is scrolled, by keyboard too.
    <ol tabIndex={0} aria-label={script.title} className="-mx-2 grid min-h-0 content-start gap-1 overflow-y-auto rounded-lg px-2">
      {script.scenes.map(({ heading, words, picture, seconds }, index) => (
        <li key={index} className="grid grid-cols-[1.75rem_1fr] gap-x-2 border-t border-border py-3 first:border-t-0">
          <span aria-hidden className="font-mono text-xs leading-6 text-subtle tabular">
            {index + 1}
          </span>
          <div className="grid gap-1">
            <h3 className="flex items-baseline justify-between gap-3 font-medium">
              <span className="sr-only">{texts.scene(index + 1)}: </span>
              {heading}
              <span className="shrink-0 font-mono text-xs font-normal text-muted tabular">{texts.sceneSeconds(seconds)}</span>
            </h3>
            <p className="text-pretty">{words}</p>
            <p className="text-xs text-pretty text-muted">
              {texts.picture}: {picture}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
