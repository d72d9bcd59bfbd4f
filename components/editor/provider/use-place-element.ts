'use client';
import type { Element } from '@/components/editor/provider/element-drag';
import { placeElement } from '@/components/editor/provider/place-element';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { panelTexts } from '@/lib/texts/en/editor-panels';

/** Puts a text or shape where the playhead is, and says so. */
export function usePlaceElement(): (element: Exclude<Element, { kind: 'transition' }>) => void {
  const { editor, announcer } = useServices();
  return (element) => {
    const outcome = placeElement(editor, element, { atTicks: editor.playhead.getState().ticks });
    if (outcome?.ok === false) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
    else announcer.say(panelTexts.added(element.name));
  };
}
