'use client';
import { FileUp } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useProjectFileDrop } from '@/components/projects/use-project-file-drop';
import { Button } from '@/components/ui/button';
import { useFileChoice } from '@/components/ui/use-file-choice';
import type { Surface } from '@/lib/base/surface';
import { projectFile } from '@/lib/editor/document/project-file-facts';
import { projectFileTexts as texts } from '@/lib/texts/en/project-file';

const ImportDialog = dynamic(() => import('@/components/projects/import-dialog').then((part) => part.ImportDialog), { ssr: false });

interface ImportButtonProps {
  /** Where the project opens. */
  readonly surface?: Surface;
}

/** Imports a project file that is chosen, or dropped anywhere on the page. */
export function ImportButton({ surface = 'web' }: ImportButtonProps) {
  const [file, setFile] = useState<File | null>(null);
  const isOver = useProjectFileDrop((dropped) => setFile((running) => running ?? dropped));
  const { input, choose } = useFileChoice(([chosen]) => setFile(chosen ?? null), { accept: `.${projectFile.extension}` });
  return (
    <>
      <Button variant="secondary" onClick={choose} aria-label={texts.import} title={texts.import}>
        <FileUp aria-hidden />
        <span className="max-sm:sr-only">{texts.import}</span>
      </Button>
      {input}
      {isOver ? (
        <div className="pointer-events-none fixed inset-3 z-60 grid place-items-start justify-center rounded-xl border-2 border-dashed border-accent bg-accent/5 pt-6">
          <p className="rounded-full bg-accent px-4 py-1.5 text-sm font-medium text-accent-foreground shadow-md">{texts.drop}</p>
        </div>
      ) : null}
      {file === null ? null : <ImportDialog file={file} surface={surface} onClose={() => setFile(null)} />}
    </>
  );
}
