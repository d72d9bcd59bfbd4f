'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { projectFile } from '@/lib/editor/document/project-file-facts';

/** Takes project files that are dropped anywhere on the page. @returns whether one is held over it. */
export function useProjectFileDrop(take: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent((files: FileList) => {
    const file = [...files].find(({ name }) => name.toLowerCase().endsWith(`.${projectFile.extension}`)) ?? files[0];
    if (file !== undefined) take(file);
  });
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (hasFiles(event)) setIsOver((depth += 1) > 0);
    };
    const leave = (event: DragEvent) => {
      if (hasFiles(event)) setIsOver((depth -= 1) > 0);
    };
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const fall = (event: DragEvent) => {
      depth = 0;
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      drop(event.dataTransfer.files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', fall);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', fall);
    };
  }, []);
  return isOver;
}
