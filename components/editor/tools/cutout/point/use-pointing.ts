'use client';
import { useEffect, useRef, useState } from 'react';
import { openPointWorker } from '@/components/editor/tools/cutout/point/open-worker';
import type { PointAnswer, PointOrder } from '@/components/editor/tools/cutout/point/point-messages';
import type { SubjectBox } from '@/lib/tools/remove-background';

/** `nothing`: what was pointed at does not part from what is around it. */
export type PointingState = 'idle' | 'looking' | 'nothing' | 'failed';

/** CU17: finds a box around what is pointed at. The last one counts; the worker lives as long as the picture is looked at. */
export function usePointing(onBox: (box: SubjectBox) => void) {
  const [state, setState] = useState<PointingState>('idle');
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  const point = async (picture: HTMLImageElement, at: PointOrder['point']) => {
    const number = (asked.current += 1);
    setState('looking');
    const answer = await ask((worker.current ??= openPointWorker()), picture, at).catch(() => null);
    if (number !== asked.current) return;
    if (answer === null) {
      worker.current?.terminate();
      worker.current = null;
    }
    setState(answer === null ? 'failed' : answer.box === null ? 'nothing' : 'idle');
    if (answer?.box) onBox(answer.box);
  };
  /** A box that is drawn meanwhile is meant. */
  const forget = () => {
    asked.current += 1;
    setState('idle');
  };
  return { state, point, forget };
}

async function ask(worker: Worker, picture: HTMLImageElement, point: PointOrder['point']): Promise<PointAnswer> {
  const bitmap = await createImageBitmap(picture);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PointAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.postMessage({ picture: bitmap, point } satisfies PointOrder, [bitmap]);
  });
}
