'use client';
import { useEffect, useRef } from 'react';
import { useSteps } from '@/components/editor/fields/use-steps';
import { useTypedText } from '@/components/editor/fields/use-typed-text';
import { useServices } from '@/components/editor/provider/editor-services';
import { retext } from '@/lib/editor/captions/edit-captions';
import type { Size } from '@/lib/editor/compositor/fit';
import { fontStack } from '@/lib/editor/compositor/text/fonts';
import type { TextContent } from '@/lib/editor/document/drawn';
import { documentLimits } from '@/lib/editor/document/limits';
import { findClip } from '@/lib/editor/document/read';
import { editorTexts } from '@/lib/texts/en/editor';

interface InlineTextProps {
  readonly clipId: string;
  readonly text: TextContent;
  /** The project's canvas. */
  readonly canvas: Size;
  /** How large one pixel of the canvas is on the page, at the text's scale. */
  readonly zoom: number;
  readonly onClose: () => void;
}

/**
 * A field that lies on a text of the picture, in its font: the picture shows the letters, the field the caret. A pause in typing is a step, Escape
 * takes back what is none yet, and leaving the field ends it.
 */
export function InlineText({ clipId, text, canvas, zoom, onClose }: InlineTextProps) {
  const { editor } = useServices();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const steps = useSteps();
  const commands = (words: string) => {
    const clip = findClip(editor.store.getState().document, clipId);
    return clip === null ? [] : retext(clip, words);
  };
  // A text without a letter is no picture: the field would lose its place. Who wants none deletes the clip.
  const unlessBlank = (run: (words: string) => void) => (words: string) => {
    if (words.trim() !== '') run(words);
  };
  const typed = useTypedText({
    value: text.text,
    onPreview: unlessBlank((words) => steps.preview(commands(words))),
    onCommit: unlessBlank((words) => steps.commit(commands(words))),
    onCancel: steps.cancel,
  });
  useEffect(() => {
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, []);
  return (
    <textarea
      ref={fieldRef}
      aria-label={editorTexts.preview.words}
      maxLength={documentLimits.textLength}
      spellCheck={false}
      {...typed.field}
      onBlur={() => {
        typed.field.onBlur();
        onClose();
      }}
      onPointerDown={(event) => event.stopPropagation()}
      className="pointer-events-auto absolute inset-0 size-full resize-none overflow-hidden bg-transparent p-0 text-transparent caret-accent outline-none selection:bg-accent/40"
      style={{
        fontFamily: fontStack(text.family),
        fontSize: text.size * canvas.heightPx * zoom,
        fontWeight: text.weight,
        fontStyle: text.italic ? 'italic' : 'normal',
        lineHeight: text.lineHeight,
        letterSpacing: `${text.letterSpacingEm}em`,
        textAlign: text.align,
      }}
    />
  );
}
