'use client';
import { Film } from 'lucide-react';
import { useMemo } from 'react';
import { pictureChoices } from '@/components/editor/tools/picture-choices';
import type { ClipFrame, SourceDraft } from '@/components/editor/tools/source/source-draft';
import { frameOfClip } from '@/components/editor/tools/source/source-draft';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { cn } from '@/lib/base/cn';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.source;

/** The choice that is no picture of the project yet. */
const frameChoice = 'frame';

interface PictureListProps {
  readonly draft: SourceDraft;
  readonly clip: Clip | null;
  readonly onChoose: (picture: AssetView) => void;
  readonly onChooseFrame: (frame: ClipFrame) => void;
}

/** The pictures of the project, newest first, after the frame of the video that is selected. */
export function PictureList({ draft, clip, onChoose, onChooseFrame }: PictureListProps) {
  const { editor } = useServices();
  const assets = useLibrary((state) => state.assets);
  const pictures = useMemo(() => picturesOf(Object.values(assets)), [assets]);
  const hasFrame = clip?.kind === 'video' || draft.frame !== null;
  const values = [...(hasFrame ? [frameChoice] : []), ...pictures.map(({ id }) => id)];
  if (values.length === 0) return null;
  const choose = (value: string): void => {
    const picture = pictures.find(({ id }) => id === value);
    if (picture !== undefined) return onChoose(picture);
    const frame = clip === null ? null : frameOfClip(clip, editor.playhead.getState().ticks);
    if (frame !== null) onChooseFrame(frame);
  };
  return (
    <ChoiceGroup
      label={texts.ofProject}
      values={values}
      value={draft.frame === null ? (draft.assetId ?? '') : frameChoice}
      onChange={choose}
      className={cn(pictureChoices.className, 'flex gap-2 overflow-x-auto p-1')}
      choiceClassName={cn(pictureChoices.choiceClassName, 'w-16 flex-none')}
    >
      {(value) => <Choice picture={pictures.find(({ id }) => id === value) ?? null} />}
    </ChoiceGroup>
  );
}

function Choice({ picture }: { readonly picture: AssetView | null }) {
  const frame = 'grid aspect-square w-full place-items-center overflow-hidden rounded-md bg-sunken ring-1 ring-border';
  return (
    <>
      <span aria-hidden className={frame}>
        {picture === null ? <Film className="size-5" /> : <img src={picture.thumbnailUrl ?? picture.url ?? ''} alt="" loading="lazy" className="size-full object-cover" />}
      </span>
      <span className="max-w-full truncate">{picture?.name ?? texts.frame}</span>
    </>
  );
}

function picturesOf(assets: readonly AssetView[]): readonly AssetView[] {
  return assets.filter(({ kind, status, url }) => kind === 'image' && status === 'ready' && url !== null).sort((a, b) => b.createdAt - a.createdAt);
}
