import * as z from 'zod/mini';
import { exportFolder } from '@/lib/editor/export/messages';
import { exportFormats } from '@/lib/editor/export/settings';

const keptExportSchema = z.readonly(z.strictObject({
  id: z.string(),
  projectId: z.string(),
  /** As it is downloaded. */
  fileName: z.string(),
  format: z.enum(exportFormats),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  /** `unfinished` is one whose page ended before it did: its file is gone. */
  state: z.enum(['running', 'finished', 'downloaded', 'unfinished']),
  bytes: z.number(),
  lengthTicks: z.number(),
}));

/** EO10 and EO11: what is known on this device of an export: one that runs, or whose file is kept, or which came to no end. */
export type KeptExport = z.infer<typeof keptExportSchema>;

export interface KeptExportsOptions {
  /** Where the notes are. */
  readonly notes: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  /** Where the files are. */
  openRoot(): Promise<FileSystemDirectoryHandle>;
  readonly locks: Pick<LockManager, 'request'>;
}

const notePrefix = 'tallycut.export.';

/** The lock that a running export holds: it is gone with its page, whatever ended that. */
export function exportLockName(id: string): string {
  return `${notePrefix}${id}`;
}

/** The name of its file on this device. */
export function storedName({ id, format }: Pick<KeptExport, 'id' | 'format'>): string {
  return `${id}.${format === 'jpeg' ? 'jpg' : format}`;
}

/** The exports of this device: notes beside files. */
export class KeptExports {
  constructor(private readonly options: KeptExportsOptions) {}

  /** All of a project, the latest first. */
  list(projectId: string): readonly KeptExport[] {
    return this.all()
      .filter((kept) => kept.projectId === projectId)
      .sort((a, b) => b.startedAt - a.startedAt);
  }

  /** @throws where the device keeps no notes. */
  put(kept: KeptExport): void {
    this.options.notes.setItem(notePrefix + kept.id, JSON.stringify(kept));
  }

  /** The file of a finished export; null where the browser has cleared it away. */
  async file(kept: KeptExport): Promise<File | null> {
    try {
      const folder = await this.folder();
      const handle = await folder.getFileHandle(storedName(kept));
      return await handle.getFile();
    } catch {
      return null;
    }
  }

  /** Removes file and note. */
  async remove(kept: KeptExport): Promise<void> {
    await this.removeFile(storedName(kept));
    this.options.notes.removeItem(notePrefix + kept.id);
  }

  /**
   * EO10: to be called when an editor opens. Half files whose page is gone are removed and noted as unfinished; what was downloaded is removed, and
   * so is every file that nobody has a note of.
   */
  async sweep(): Promise<void> {
    for (const kept of this.all()) {
      if (kept.state === 'downloaded') await this.remove(kept);
      if (kept.state === 'running') await this.whereNobodyRuns(kept, () => this.giveUp(kept));
    }
    const known = new Set(this.all().map(storedName));
    for (const name of await this.fileNames()) if (!known.has(name)) await this.removeFile(name);
  }

  private async giveUp(kept: KeptExport): Promise<void> {
    await this.removeFile(storedName(kept));
    this.put({ ...kept, state: 'unfinished', bytes: 0 });
  }

  private async whereNobodyRuns(kept: KeptExport, then: () => Promise<void>): Promise<void> {
    await this.options.locks.request(exportLockName(kept.id), { ifAvailable: true }, async (lock) => {
      if (lock !== null) await then();
    });
  }

  private all(): readonly KeptExport[] {
    const { notes } = this.options;
    const keys = Array.from({ length: notes.length }, (_, index) => notes.key(index) ?? '').filter((key) => key.startsWith(notePrefix));
    return keys.flatMap((key) => {
      const read = keptExportSchema.safeParse(parsed(notes.getItem(key)));
      if (read.success) return [read.data];
      notes.removeItem(key);
      return [];
    });
  }

  private async folder(): Promise<FileSystemDirectoryHandle> {
    const root = await this.options.openRoot();
    return root.getDirectoryHandle(exportFolder, { create: true });
  }

  private async fileNames(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of (await this.folder()).keys()) names.push(name);
    return names;
  }

  private async removeFile(name: string): Promise<void> {
    const folder = await this.folder();
    // It may never have been made, or be gone already.
    await folder.removeEntry(name).catch(() => undefined);
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
