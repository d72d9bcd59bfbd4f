/** Of browsers that can write to a place that the person chooses; the type library does not know it. */
interface SavePicker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

/** Gives a file to the person: to a place of their choice where the browser asks for one, else as a download. Its bytes never pass through memory. */
export async function saveFile(file: File, name: string, browser: Window & SavePicker): Promise<SaveOutcome> {
  if (browser.showSaveFilePicker === undefined) {
    download(file, name);
    return 'saved';
  }
  try {
    const handle = await browser.showSaveFilePicker({ suggestedName: name });
    await file.stream().pipeTo(await handle.createWritable());
    return 'saved';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

/** How long a browser may take to begin with a download; after that its address is taken back. */
const beginMs = 60_000;

function download(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), beginMs);
}
