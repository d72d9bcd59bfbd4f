'use client';
import { Camera, Upload } from 'lucide-react';
import { useState } from 'react';
import { CameraDialog } from '@/components/editor/tools/source/camera-dialog';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { useFileChoice } from '@/components/ui/use-file-choice';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.source;

/** Pictures that are not in the project yet: from a file or the camera. They come in by the usual uploads. */
export function NewPictures({ onChoose }: { readonly onChoose: (picture: AssetView) => void }) {
  const { uploads, rules } = useServices();
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const add = (files: readonly File[]) => uploads.add(files, (asset) => asset.kind === 'image' && onChoose(asset));
  const file = useFileChoice(add, { accept: 'image/*', 'aria-label': texts.fromFile });
  const photo = useFileChoice(add, { accept: 'image/*', capture: 'user', 'aria-label': texts.fromCamera });
  return (
    <div className="grid content-between gap-2">
      {file.input}
      {photo.input}
      <Button variant="secondary" onClick={file.choose}>
        <Upload aria-hidden />
        {texts.fromFile}
      </Button>
      <Button variant="secondary" onClick={rules.camera === 'system' ? photo.choose : () => setIsCameraOpen(true)}>
        <Camera aria-hidden />
        {texts.fromCamera}
      </Button>
      {isCameraOpen ? <CameraDialog onTaken={(taken) => add([taken])} onClose={() => setIsCameraOpen(false)} /> : null}
    </div>
  );
}
