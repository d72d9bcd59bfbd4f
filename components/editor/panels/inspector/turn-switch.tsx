'use client';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { SwitchLine } from '@/components/ui/switch-line';
import { toast } from '@/components/ui/toast';
import type { Clip } from '@/lib/editor/document/model';

interface TurnSwitchProps {
  readonly clip: Clip;
  readonly originalId: string;
  /** Of what was made of it. */
  readonly madeId: string;
  readonly label: string;
  readonly hint: string;
}

/** TO8, TO52: whether a clip shows a picture itself or what was made of it, as often as one likes, each time by one step. */
export function TurnSwitch({ clip, originalId, madeId, label, hint }: TurnSwitchProps) {
  const { editor } = useServices();
  const show = (assetId: string) => {
    const { document } = editor.store.getState();
    const done = editor.run({ type: 'replace-picture', clipId: clip.id, assetId });
    if (!done.ok) toast.error(describeRefusal(done.error, document));
  };
  return <SwitchLine label={label} hint={hint} isOn={clip.assetId === originalId} onChange={(isOriginal) => show(isOriginal ? originalId : madeId)} />;
}
