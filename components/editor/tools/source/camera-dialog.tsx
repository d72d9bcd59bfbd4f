'use client';
import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCamera } from '@/components/editor/tools/source/use-camera';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.camera;

interface CameraDialogProps {
  readonly onTaken: (picture: File) => void;
  readonly onClose: () => void;
}

/** TO18: what the camera sees, as in a mirror, and a picture of it. */
export function CameraDialog({ onTaken, onClose }: CameraDialogProps) {
  const camera = useCamera();
  const videoRef = useRef<HTMLVideoElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  const stream = camera.status === 'on' ? camera.stream : null;
  useEffect(() => {
    if (videoRef.current !== null) videoRef.current.srcObject = stream;
  }, [stream]);
  const take = async (): Promise<void> => {
    const picture = videoRef.current === null ? null : await photographOf(videoRef.current);
    if (picture === null) return;
    onTaken(picture);
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent closeLabel={texts.close} aria-describedby={undefined} className="max-w-lg">
        <DialogHeader>
          <DialogTitle>{texts.title}</DialogTitle>
        </DialogHeader>
        {camera.status === 'failed' ? (
          <p role="alert" className="text-sm text-pretty text-danger-text">
            {texts.problems[camera.problem]}
          </p>
        ) : (
          <div className="relative aspect-video overflow-hidden rounded-md bg-sunken">
            {isSeen ? null : <Skeleton className="absolute inset-0" />}
            <video ref={videoRef} autoPlay muted playsInline aria-label={texts.view} onPlaying={() => setIsSeen(true)} className="size-full -scale-x-100 object-contain" />
          </div>
        )}
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button variant="accent" disabled={!isSeen || camera.status !== 'on'} onClick={() => void take()}>
            <Camera aria-hidden />
            {texts.take}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

/** What is seen now, the right way round. */
async function photographOf(video: HTMLVideoElement): Promise<File | null> {
  const canvas = Object.assign(document.createElement('canvas'), { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  return blob === null ? null : new File([blob], texts.fileName, { type: blob.type });
}
