import type { Autosave, AutosaveOptions } from '@/lib/editor/autosave/autosave';
import { createAutosave } from '@/lib/editor/autosave/autosave';
import { createDocumentRoute } from '@/lib/editor/autosave/document-route';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { createEditor } from '@/lib/editor/editor';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';
import { FakeDrafts, FakeServer } from '@/lib/editor/testing/fake-server';
import { FakeTime } from '@/lib/editor/testing/fake-time';

/** What the server has when the page is opened. */
export const opened = makeDocument({ clips: [makeClip({ id: 'a' })] });

/** A page on which someone works, a server, and time that the test lets pass. */
export function openPage(options: Partial<AutosaveOptions> & { document?: ProjectDocument; server?: FakeServer } = {}) {
  const time = new FakeTime();
  const server = options.server ?? new FakeServer(opened);
  const drafts = new FakeDrafts();
  const editor = createEditor({ document: options.document ?? opened, newId: () => 'new', trackName: () => 'Track' });
  const autosave: Autosave = createAutosave({
    editor,
    route: createDocumentRoute('p1', server.fetch),
    drafts,
    timers: time,
    now: time.now,
    random: () => 0,
    revision: 1,
    start: { kind: 'saved' },
    ...options,
  });
  const seen = [autosave.getState().kind];
  autosave.subscribe(() => {
    const { kind } = autosave.getState();
    if (seen.at(-1) !== kind) seen.push(kind);
  });
  let moves = 0;
  return {
    time,
    server,
    drafts,
    editor,
    autosave,
    seen,
    state: () => autosave.getState(),
    document: () => editor.store.getState().document,
    /** Changes the document. */
    work: () => {
      const outcome = editor.run({ type: 'move-clips', moves: [{ clipId: Object.keys(editor.store.getState().document.clips)[0] ?? '', startTicks: seconds((moves += 1)) }] });
      if (!outcome.ok) throw new Error(outcome.error.code);
    },
    saves: () => server.requests.filter((request) => request.method === 'PUT').length,
  };
}
