'use client';
import { BackgroundField } from '@/components/editor/project/background-field';
import type { FrameRateName } from '@/components/editor/project/canvas-shapes';
import { frameRateName, frameRateNames } from '@/components/editor/project/canvas-shapes';
import { ShapeField } from '@/components/editor/project/shape-field';
import { useServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { Canvas } from '@/lib/editor/document/model';
import { frameRates } from '@/lib/editor/document/time';
import { projectTexts } from '@/lib/texts/en/project';

const texts = projectTexts.canvas;

/** Shape, ground and frame rate of the whole project. Each choice holds at once and is a step of its own. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useServices();
  const canvas = useEditorState(({ document }) => document.canvas);
  const change = (next: Partial<Canvas>) => {
    const outcome = editor.run({ type: 'set-canvas', canvas: next });
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent closeLabel={texts.close} className="max-w-xl gap-6">
        <DialogHeader>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogDescription>{texts.explain}</DialogDescription>
        </DialogHeader>
        <ShapeField canvas={canvas} onChange={change} />
        <BackgroundField background={canvas.background} onChange={(background) => change({ background })} />
        <FrameRateField value={frameRateName(canvas.frameRate)} onChange={(name) => change({ frameRate: frameRates[name] })} />
        <DialogFooter>
          <DialogClose asChild>
            <Button>{texts.done}</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function FrameRateField({ value, onChange }: { readonly value: FrameRateName; readonly onChange: (name: FrameRateName) => void }) {
  return (
    <Field label={texts.frameRate} hint={texts.frameRateHint}>
      {({ id, 'aria-describedby': describedBy }) => (
        <Select value={value} onValueChange={(next) => onChange(next as FrameRateName)}>
          <SelectTrigger id={id} aria-describedby={describedBy} className="w-56 max-w-full" />
          <SelectContent>
            {frameRateNames.map((name) => (
              <SelectItem key={name} value={name}>
                {texts.fps(name)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Field>
  );
}
