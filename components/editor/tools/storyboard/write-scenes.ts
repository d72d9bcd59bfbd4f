import { failureText, runAction } from '@/components/account/run-action';
import type { DraftScene, StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import { mainText } from '@/components/editor/tools/storyboard/storyboard-draft';
import { draftScenes } from '@/lib/actions/storyboards';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { splitIntoScenes } from '@/lib/tools/storyboard-scenes';

export interface WrittenScenes {
  readonly scenes: DraftScene[];
  readonly writtenFor: string;
}

/** TO36: scenes about a topic, or those of a text of one's own, which is sent nowhere. In a sentence why there are none. */
export async function writeScenes(draft: StoryboardDraft, seed: number): Promise<Result<WrittenScenes, string>> {
  const writtenFor = mainText(draft);
  if (draft.mode === 'script') return ok({ scenes: [...splitIntoScenes(draft.script)], writtenFor });
  const written = await runAction(() => draftScenes({ topic: draft.topic, count: draft.count, seed }));
  if (written.ok) return ok({ scenes: [...written.value.scenes], writtenFor });
  return err(written.error.code === 'not_written' ? texts.notWritten[written.error.why] : failureText(written.error));
}
