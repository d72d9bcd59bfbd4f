'use client';
import { useState } from 'react';
import { useStore } from 'zustand';
import { failureText, runAction } from '@/components/account/run-action';
import { useServices } from '@/components/editor/provider/editor-services';
import { InlineName } from '@/components/ui/inline-name';
import { toast } from '@/components/ui/toast';
import { useDocumentTitle } from '@/components/ui/use-document-title';
import { renameProject } from '@/lib/actions/projects';
import { limits } from '@/lib/base/limits';
import { editorTexts } from '@/lib/texts/en/editor';
import { titleOf } from '@/lib/texts/format';

const texts = editorTexts.topBar;

/** The project's name; pressed, it can be changed in its place. */
export function ProjectName() {
  const { projectId, name: nameStore } = useServices();
  const name = useStore(nameStore);
  const setName = (next: string) => nameStore.setState(next, true);
  const [isRenaming, setIsRenaming] = useState(false);

  useDocumentTitle(titleOf(editorTexts.documentTitle(name)));

  const finish = async (next: string | null) => {
    setIsRenaming(false);
    if (next === null) return;
    setName(next);
    const outcome = await runAction(() => renameProject({ id: projectId, name: next }));
    if (outcome.ok) return;
    setName(name);
    toast.error(failureText(outcome.error));
  };

  if (isRenaming) {
    return <InlineName name={name} label={texts.nameField} maxLength={limits.nameCharacters} onDone={(next) => void finish(next)} className="w-56 max-w-full" />;
  }
  return (
    <h1 className="min-w-0">
      <button
        type="button"
        aria-label={texts.rename(name)}
        onClick={() => setIsRenaming(true)}
        className="block max-w-full truncate rounded-sm px-1.5 py-1 text-sm font-medium hover:bg-hover"
      >
        {name}
      </button>
    </h1>
  );
}
