import type { SaveControl } from '@/components/editor/provider/save-control';

/** How long the last changes may take to be saved before something is done that would go without them. */
const patienceMs = 5_000;

/** Saves what is unsaved; false where the server does not take it in time. */
export async function untilSaved({ store, flush }: SaveControl): Promise<boolean> {
  flush();
  if (store.getState().kind === 'saved') return true;
  return new Promise((resolve) => {
    const end = (isSaved: boolean) => {
      stop();
      clearTimeout(limit);
      resolve(isSaved);
    };
    const limit = setTimeout(() => end(false), patienceMs);
    const stop = store.subscribe(({ kind }) => {
      if (kind === 'saved') end(true);
    });
  });
}
