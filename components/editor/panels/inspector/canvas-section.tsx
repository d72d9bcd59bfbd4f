'use client';
import { memo, useId } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { useSteps } from '@/components/editor/fields/use-steps';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { visibleDocument } from '@/lib/editor/editor-model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.inspector;
const sizes: readonly string[] = Object.keys(texts.canvasSizes);

/** The shape and the ground of the whole project. */
export const CanvasSection = memo(function CanvasSection() {
  const steps = useSteps();
  const { widthPx, heightPx, background } = useEditorState(({ document }) => document.canvas);
  // While a colour is being chosen, the field shows what the picture shows.
  const chosen = useEditorState((state) => visibleDocument(state).canvas.background);
  const labelId = useId();
  const colourId = useId();
  const size = `${widthPx}x${heightPx}`;
  const choices = sizes.includes(size) ? sizes : [size, ...sizes];
  const resize = (next: string) => {
    const [width, height] = next.split('x').map(Number);
    if (width !== undefined && height !== undefined) steps.commit([{ type: 'set-canvas', canvas: { widthPx: width, heightPx: height } }]);
  };
  return (
    <InspectorSection name="canvas" title={texts.canvas}>
      <div className="flex items-center gap-2">
        <span id={labelId} className="w-20 shrink-0 text-xs text-muted">
          {texts.canvasSize}
        </span>
        <Select value={size} onValueChange={resize}>
          <SelectTrigger aria-labelledby={labelId} className="h-7 px-2 text-xs" />
          <SelectContent>
            {choices.map((choice) => (
              <SelectItem key={choice} value={choice}>
                {choice in texts.canvasSizes ? texts.canvasSizes[choice as keyof typeof texts.canvasSizes] : texts.otherSize(widthPx, heightPx)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      </div>
      <div className="flex items-center gap-2">
        <label htmlFor={colourId} className="w-20 shrink-0 text-xs text-muted">
          {texts.background}
        </label>
        <input
          id={colourId}
          type="color"
          value={chosen}
          onChange={(event) => steps.preview([{ type: 'set-canvas', canvas: { background: event.currentTarget.value } }])}
          onBlur={(event) => (event.currentTarget.value === background ? steps.cancel() : steps.commit([{ type: 'set-canvas', canvas: { background: event.currentTarget.value } }]))}
          className="h-7 w-full cursor-pointer rounded-md border border-border-strong bg-raised px-1"
        />
      </div>
    </InspectorSection>
  );
});
