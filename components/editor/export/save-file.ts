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

/** Media types by the end of a name: apps are offered by them, and a file of the device's own storage has none. */
const mediaTypes: Readonly<Record<string, string>> = { mp4: 'video/mp4', webm: 'video/webm', m4a: 'audio/mp4', mp3: 'audio/mpeg', wav: 'audio/wav', ogg: 'audio/ogg', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif' };

/** The part of the navigator that shares; not every browser has it. */
type Sharer = Partial<Pick<Navigator, 'share' | 'canShare'>>;

/** Whether this device has a sheet of apps that take such a file. */
export function canShareFile(name: string, sharer: Sharer): boolean {
  return sharer.share !== undefined && sharer.canShare?.({ files: [named(new File([], name), name)] }) === true;
}

/** SM8: offers a file to the apps of the device. Where the browser refuses, the caller saves it instead. */
export async function shareFile(file: File, name: string, sharer: Pick<Navigator, 'share'>): Promise<SaveOutcome> {
  try {
    await sharer.share({ files: [named(file, name)] });
    return 'saved';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

/** The same bytes, which are not copied, under the name that people see. */
function named(file: File, name: string): File {
  return new File([file], name, { type: mediaTypes[name.split('.').at(-1) ?? ''] ?? file.type });
}

/** How long a browser may take to begin with a download; after that its address is taken back. */
const beginMs = 60_000;

function download(file: File, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), beginMs);
}
