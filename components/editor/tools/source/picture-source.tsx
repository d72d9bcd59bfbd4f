'use client';
import { Image as ImageIcon } from 'lucide-react';
import { useId } from 'react';
import { PictureList } from '@/components/editor/tools/source/picture-list';
import { UploadList } from '@/components/editor/panels/media/upload-list';
import { NewPictures } from '@/components/editor/tools/source/new-pictures';
import type { ClipFrame, SourceDraft } from '@/components/editor/tools/source/source-draft';
import { useAsset } from '@/components/editor/provider/use-editor';
import { Skeleton } from '@/components/ui/skeleton';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.source;

interface PictureSourceProps {
  /** What the picture is for. */
  readonly title?: string;
  /** What is said while there is none. */
  readonly none?: string;
  readonly draft: SourceDraft;
  /** The clip that is selected, if it shows a picture or a video. */
  readonly clip: Clip | null;
  /** Where the picture can be seen; null while it is not there. */
  readonly url: string | null;
  readonly isUnreadable: boolean;
  readonly problem: string | undefined;
  readonly onChoose: (picture: AssetView) => void;
  readonly onChooseFrame: (frame: ClipFrame) => void;
}

/** TO17: the picture that a tool works on: that of the selected clip, a frame at the playhead, one of the project, a file, or one from the camera. */
export function PictureSource({ title = texts.picture, none = texts.none, draft, clip, url, isUnreadable, problem, onChoose, onChooseFrame }: PictureSourceProps) {
  const id = useId();
  // A picture that was deleted meanwhile is none.
  const hasSource = useAsset(draft.assetId) !== null || draft.frame !== null;
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-2">
      <div className="flex min-w-0 items-baseline justify-between gap-3">
        <h3 id={`${id}-title`} className="shrink-0 text-sm font-medium">
          {title}
        </h3>
        {hasSource ? <span className="truncate text-sm text-muted">{draft.name}</span> : null}
      </div>
      {hasSource ? null : <p className="text-sm text-pretty text-muted">{none}</p>}
      {isUnreadable ? <Problem>{texts.frameNotRead}</Problem> : null}
      {problem === undefined ? null : <Problem>{problem}</Problem>}
      <div className="grid grid-cols-[2fr_3fr] gap-3">
        <Shown url={isUnreadable ? null : url} isComing={hasSource && !isUnreadable} name={draft.name} />
        <NewPictures onChoose={onChoose} />
      </div>
      <UploadList />
      <PictureList draft={draft} clip={clip} onChoose={onChoose} onChooseFrame={onChooseFrame} />
    </section>
  );
}

function Shown({ url, isComing, name }: { readonly url: string | null; readonly isComing: boolean; readonly name: string }) {
  if (url !== null) return <img src={url} alt={texts.shown(name)} className="h-24 w-full rounded-md border border-border bg-sunken object-contain" />;
  if (isComing) return <Skeleton className="h-24 w-full" />;
  return (
    <div aria-hidden className="grid h-24 place-items-center rounded-md border border-dashed border-border-strong text-muted">
      <ImageIcon className="size-6" />
    </div>
  );
}

function Problem({ children }: { readonly children: string }) {
  return (
    <p role="alert" className="text-sm text-danger-text">
      {children}
    </p>
  );
}
