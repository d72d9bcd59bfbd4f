import { projectFile } from '@/lib/editor/document/project-file-facts';

/** Files that the system handed to the installed application and that nobody has taken yet. They outlive a change of page, not a reload. */
let waiting: readonly File[] = [];

/** Keeps media for the editor that opens next. */
export function keepForEditor(files: readonly File[]): void {
  waiting = [...waiting, ...files];
}

/** Hands the kept files over, once. */
export function takeWaitingFiles(): readonly File[] {
  const files = waiting;
  waiting = [];
  return files;
}

export function isProjectFile({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith(`.${projectFile.extension}`);
}
