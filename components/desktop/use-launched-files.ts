'use client';
import { useEffect, useEffectEvent } from 'react';

interface LaunchParams {
  readonly files?: readonly { getFile(): Promise<File> }[];
}

interface LaunchingWindow {
  readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
}

/** SD7: files that are opened with the installed application come here, when it starts and while it runs. Other browsers have no such queue. */
export function useLaunchedFiles(take: (files: readonly File[]) => void): void {
  const receive = useEffectEvent(take);
  useEffect(() => {
    (window as LaunchingWindow).launchQueue?.setConsumer(({ files = [] }) => {
      if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then((opened) => receive(opened));
    });
  }, []);
}
