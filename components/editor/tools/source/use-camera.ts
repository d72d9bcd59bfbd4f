'use client';
import { useEffect, useState } from 'react';

/** Why there is no picture from the camera: the person or the browser said no, there is none, another program has it, or the page may not ask. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'insecure';

export type CameraState = { readonly status: 'asking' } | { readonly status: 'on'; readonly stream: MediaStream } | { readonly status: 'failed'; readonly problem: CameraProblem };

/** TO18: the camera, for as long as somebody looks; it is off afterwards. */
export function useCamera(): CameraState {
  const [state, setState] = useState<CameraState>({ status: 'asking' });
  useEffect(() => {
    let isGone = false;
    let opened: MediaStream | null = null;
    openCamera().then(
      (stream) => {
        if (isGone) return stop(stream);
        opened = stream;
        setState({ status: 'on', stream });
      },
      (error: unknown) => !isGone && setState({ status: 'failed', problem: problemOf(error) }),
    );
    return () => {
      isGone = true;
      if (opened !== null) stop(opened);
    };
  }, []);
  return state;
}

async function openCamera(): Promise<MediaStream> {
  // Browsers offer it to secure pages alone.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) throw new DOMException('', 'SecurityError');
  return devices.getUserMedia({ video: { facingMode: 'user', width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** TO18: what a failure of `getUserMedia` means to a person. */
export function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return 'refused';
  if (name === 'SecurityError') return 'insecure';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}
