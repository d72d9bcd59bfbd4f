import { assert } from '@/lib/base/assert';
import type { ActionContext, ActionOverlay } from '@/lib/editor/actions/action';
import { editorActions } from '@/lib/editor/actions/registry';
import type { KeyPress } from '@/lib/editor/actions/shortcuts';
import { matchShortcut } from '@/lib/editor/actions/shortcuts';
import type { CommandError } from '@/lib/editor/commands/command';
import { placeClips } from '@/lib/editor/commands/placement';
import { planMove } from '@/lib/editor/commands/plan-move';
import { emptyDocument } from '@/lib/editor/document/empty';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { createEditor } from '@/lib/editor/editor';
import type { Editor } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { nextRate } from '@/lib/editor/playback/shuttle';
import { seconds } from '@/lib/editor/testing/documents';

/**
 * Someone at work in the editor. Clips are called by their names, times are in seconds, and `timeline()` is what they see. The last
 * refusal is kept for a test that expects one; any other makes the test fail at once.
 */
export class TestEditor {
  readonly editor: Editor;
  readonly context: ActionContext;
  lastRefusal: CommandError | null = null;
  /** What was opened over the editor, in order. */
  readonly shown: ActionOverlay[] = [];
  /** Media that are known to have no sound. */
  readonly silentAssetIds = new Set<string>();
  private idCount = 0;

  constructor(document: ProjectDocument = emptyDocument()) {
    this.editor = createEditor({
      document,
      newId: () => `new-${(this.idCount += 1)}`,
      trackName: (kind, number) => `${{ video: 'Video', text: 'Text', audio: 'Sound' }[kind]} ${number}`,
    });
    const { playhead } = this.editor;
    this.context = {
      editor: this.editor,
      player: {
        play: () => playhead.setState({ motion: 'playing' }),
        pause: () => playhead.setState({ motion: 'paused', rate: 1 }),
        shuttle: (direction) => playhead.setState(({ motion, rate }) => ({ motion: 'playing', rate: nextRate(motion === 'paused' ? null : rate, direction) })),
      },
      hasSound: (assetId) => !this.silentAssetIds.has(assetId),
      words: { text: 'Text' },
      show: (overlay) => void this.shown.push(overlay),
    };
  }

  get document(): ProjectDocument {
    return this.editor.store.getState().document;
  }

  /** Puts media on the timeline from `from` to `to`. A video or sound is as long as `of`, or as it is on the timeline. */
  insert(kind: Clip['kind'], name: string, time: { from: number; to: number; of?: number }): this {
    const durationTicks = seconds(time.to - time.from);
    const sourceDurationTicks = kind === 'image' ? null : time.of === undefined ? durationTicks : seconds(time.of);
    const clip = { id: this.editor.newId(), kind, name, assetId: `asset-of-${name}`, startTicks: seconds(time.from), durationTicks, sourceDurationTicks };
    return this.expect(this.editor.run(placeClips(this.document, [clip], this.editor)));
  }

  /** Clicks clips; the rest is no longer selected. */
  select(...names: string[]): this {
    this.editor.select(names.map((name) => this.clip(name).id));
    return this;
  }

  goTo(time: number): this {
    this.editor.seek(seconds(time));
    return this;
  }

  /** Drags the selected clips, in many small moves, and lets go. */
  drag(move: { by: number; up?: number }): this {
    const gesture = this.editor.beginGesture();
    const { selectedClipIds } = this.editor.store.getState();
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const outcome = gesture.preview([planMove(this.document, selectedClipIds, { deltaTicks: seconds(move.by * part), tracksUp: move.up ?? 0 })]);
      this.lastRefusal = outcome.ok ? null : outcome.error;
    }
    return this.expect(gesture.commit());
  }

  /** Presses keys as on a keyboard without Apple's marks, such as `mod+shift+z`; nothing happens where the action is switched off. */
  press(keys: string): this {
    const action = matchShortcut(keyPress(keys), editorActions, { isApple: false });
    assert(action !== null, `nothing has the shortcut ${keys}`);
    return action.isEnabled(this.context) ? this.expect(action.run(this.context)) : this;
  }

  /** Does what should be refused, and keeps the reason. */
  refused(act: (self: this) => unknown): CommandError {
    const before = this.document;
    try {
      act(this);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      assert(this.document === before, 'a refusal must change nothing');
      return error.reason;
    }
    throw new Error('it was not refused');
  }

  /** What is on the timeline, the highest track first: `Video 1: beach 0–4, dog 4–6`. */
  timeline(): string[] {
    const document = visibleDocument(this.editor.store.getState());
    const inSeconds = (ticks: number): number => Math.round((ticks / ticksPerSecond) * 1000) / 1000;
    return [...tracksBottomUp(document)].reverse().map((track) => {
      const clips = clipsOnTrack(document, track.id).map((clip) => `${clip.name} ${inSeconds(clip.startTicks)}–${inSeconds(clipEndTicks(clip))}`);
      return `${track.name}: ${clips.join(', ') || '(empty)'}`;
    });
  }

  /** The one clip of that name; after a split, the first. */
  clip(name: string): Clip {
    const named = Object.values(this.document.clips).filter((clip) => clip.name === name);
    const [first] = named.sort((a, b) => a.startTicks - b.startTicks);
    assert(first !== undefined, `there is no clip ${name}`);
    return first;
  }

  selectedNames(): string[] {
    return this.editor.store.getState().selectedClipIds.map((clipId) => this.document.clips[clipId]?.name ?? '(gone)');
  }

  private expect(outcome: ReturnType<Editor['run']>): this {
    this.lastRefusal = outcome.ok ? null : outcome.error;
    if (!outcome.ok) throw new Refusal(outcome.error);
    return this;
  }
}

class Refusal extends Error {
  constructor(readonly reason: CommandError) {
    super(`it was refused: ${JSON.stringify(reason)}`);
  }
}

/** What a browser says of these keys. */
export function keyPress(keys: string, modifier: 'ctrlKey' | 'metaKey' = 'ctrlKey'): KeyPress {
  const parts = keys.split('+').map((part) => part || '+');
  const key = parts.at(-1) ?? '';
  const press = { ctrlKey: false, metaKey: false, shiftKey: parts.includes('shift'), altKey: parts.includes('alt') };
  return { ...press, [modifier]: parts.includes('mod'), key: key === 'space' ? ' ' : key, code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : '' };
}
