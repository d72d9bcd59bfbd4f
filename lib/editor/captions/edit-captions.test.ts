import { describe, expect, it } from 'vitest';
import { captionTrackId, captionsOnTrack, cuesOfTrack, insertCaptions, nameOfText } from '@/lib/editor/captions/caption-clips';
import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { Cue } from '@/lib/editor/captions/cue';
import { addCaption, mergeWithNext, retext, retime, splitCaption, spreadLook } from '@/lib/editor/captions/edit-captions';
import { readCaptions } from '@/lib/editor/captions/read-captions';
import { separateCues } from '@/lib/editor/captions/separate-cues';
import { writeCaptions } from '@/lib/editor/captions/write-captions';
import { createPrng, intBetween } from '@/lib/base/prng';
import type { Command } from '@/lib/editor/commands/command';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { makeDocument, seconds } from '@/lib/editor/testing/documents';

const cue = (from: number, to: number, text: string): Cue => ({ startTicks: seconds(from), endTicks: seconds(to), text });

function counting(): { newId(): string; readonly trackName: string } {
  let count = 0;
  return { newId: () => `id-${(count += 1)}`, trackName: 'Captions' };
}

function after(before: ProjectDocument, commands: readonly Command[]): ProjectDocument {
  const diff = runCommands(before, commands);
  if (!diff.ok) throw new Error(JSON.stringify(diff.error));
  return applyDiff(before, diff.value);
}

/** The new track has the first id. */
const trackId = 'id-1';
const withCaptions = (...cues: readonly Cue[]): ProjectDocument => after(makeDocument({}), insertCaptions(cues, counting()));
const said = (document: ProjectDocument): string[] => cuesOfTrack(document, trackId).map(({ startTicks, endTicks, text }) => `${startTicks / seconds(1)}–${endTicks / seconds(1)} ${text}`);
const clipAt = (document: ProjectDocument, index: number): Clip => {
  const clip = captionsOnTrack(document, trackId)[index];
  if (clip === undefined) throw new Error('there is no such caption');
  return clip;
};

describe('captions on the timeline', () => {
  it('[EQ6] are text clips on a track of their own above all, named by what they say', () => {
    const document = withCaptions(cue(1, 2, 'Hello\nworld'), cue(3, 4, 'Bye'));
    expect(document.tracks[trackId]).toMatchObject({ kind: 'text', name: 'Captions', order: 2 });
    expect(captionsOnTrack(document, trackId).map(({ name, text, transform }) => [name, text, transform])).toEqual([
      ['Hello', { ...captionText, text: 'Hello\nworld' }, captionTransform],
      ['Bye', { ...captionText, text: 'Bye' }, captionTransform],
    ]);
  });

  it.each(Array.from({ length: 20 }, (_, index) => `clips-${index}`))('[EQ6] [EQ4] come back from a file and the timeline as they were (seed %s)', (seed) => {
    const random = createPrng(seed);
    let ms = 0;
    const cues = Array.from({ length: intBetween(random, 1, 60) }, (_, index) => {
      const from = (ms += intBetween(random, 0, 4_000));
      ms += intBetween(random, 5, 5_000);
      return cue(from / 1000, ms / 1000, `Caption ${index}\nof ${seed}`);
    });
    for (const format of ['srt', 'vtt'] as const) {
      const reading = readCaptions(writeCaptions(cues, format));
      expect(reading.ok && cuesOfTrack(withCaptions(...reading.value.cues), trackId)).toEqual(cues);
    }
  });

  it('[EQ6] follow each other where the file has them overlap', () => {
    const cues = [cue(0, 2, 'A'), cue(1, 3, 'B')];
    expect(cuesOfTrack(withCaptions(...cues), trackId)).toEqual(separateCues(cues));
  });

  it('[EQ6] [EC4] come by the thousand at the cost of one step, and not at all where one of them cannot', () => {
    const cues = Array.from({ length: 1_000 }, (_, index) => cue(index * 2, index * 2 + 1, `Caption ${index}`));
    const commands = insertCaptions(cues, counting());
    expect(said(after(makeDocument({}), commands))).toHaveLength(1_000);
    const again = commands.at(-1);
    expect(again === undefined ? null : runCommands(makeDocument({}), [...commands, again])).toMatchObject({ ok: false, error: { code: 'id_taken' } });
  });

  it('[EQ6] without a word are not written', () => {
    const document = withCaptions(cue(0, 1, 'A'), cue(1, 2, 'B'));
    expect(said(after(document, retext(clipAt(document, 0), ' \n ')))).toEqual(['1–2 B']);
  });

  it('[EQ6] are looked for on the highest track of their name', () => {
    const bare = after(makeDocument({}), [{ type: 'add-track', trackId: 'titles', kind: 'text', name: 'Titles' }]);
    expect(captionTrackId(bare, 'Captions')).toBeNull();
    const both = after(after(bare, insertCaptions([cue(0, 1, 'A')], counting())), [{ type: 'add-track', trackId: 'more', kind: 'text', name: 'Captions 2' }]);
    expect(captionTrackId(both, 'Captions')).toBe('more');
    expect(captionTrackId(after(both, [{ type: 'move-track', trackId: 'more', order: 0 }]), 'Captions')).toBe(trackId);
  });

  it('[EQ6] have names that a clip can have', () => {
    expect(nameOfText('\n  \n', 'Captions')).toBe('Captions');
    expect(nameOfText('x'.repeat(900), '')).toHaveLength(200);
  });
});

describe('a caption', () => {
  const document = withCaptions(cue(1, 3, 'One two'), cue(3, 5, 'Three'), cue(8, 9, 'Four'));

  it('[EQ7] gets another text, and its name with it until somebody has named it', () => {
    const changed = after(document, retext(clipAt(document, 0), 'Uno\ndos'));
    expect(clipAt(changed, 0)).toMatchObject({ name: 'Uno', text: { text: 'Uno\ndos' } });
    const named = after(changed, [{ type: 'rename', target: { kind: 'clip', id: clipAt(changed, 0).id }, name: 'Mine' }]);
    expect(clipAt(after(named, retext(clipAt(named, 0), 'Ein')), 0).name).toBe('Mine');
  });

  it.each([
    ['earlier and shorter', 0, 0.5, '0–0.5 One two'],
    ['longer to the left', 0, 3, '0–3 One two'],
    ['into a gap', 5.5, 7.5, '5.5–7.5 One two'],
    ['longer in a gap', 5, 8, '5–8 One two'],
  ])('[EQ7] gets other times: %s', (_name, from, to, expected) => {
    expect(said(after(document, retime(clipAt(document, 0), { startTicks: seconds(from), endTicks: seconds(to) })))).toContain(expected);
  });

  it('[EQ7] keeps its times where they are the same, and is refused where another stands', () => {
    expect(retime(clipAt(document, 0), { startTicks: seconds(1), endTicks: seconds(3) })).toEqual([]);
    expect(runCommands(document, retime(clipAt(document, 0), { startTicks: seconds(1), endTicks: seconds(4) }))).toMatchObject({ ok: false, error: { code: 'overlap' } });
  });

  it('[EQ7] is made two at the playhead, or where its text is divided', () => {
    const clip = clipAt(document, 0);
    expect(said(after(document, splitCaption(clip, { at: 3, newId: 'new', atTicks: seconds(1.5) }))).slice(0, 2)).toEqual(['1–1.5 One', '1.5–3 two']);
    expect(said(after(document, splitCaption(clip, { at: 3, newId: 'new', atTicks: seconds(7) }))).slice(0, 2)).toEqual(['1–2 One', '2–3 two']);
    expect(clipAt(after(document, splitCaption(clip, { at: 3, newId: 'new' })), 1).name).toBe('two');
    expect(splitCaption(clip, { at: 0, newId: 'new' })).toEqual([]);
  });

  it('[EQ7] is made one with the next', () => {
    expect(said(after(document, mergeWithNext(document, clipAt(document, 1))))).toEqual(['1–3 One two', '3–9 Three\nFour']);
    expect(mergeWithNext(document, clipAt(document, 2))).toEqual([]);
  });

  it('[EQ7] is added where there is room, looking like the one before it', () => {
    const styled = after(document, [{ type: 'set-text', clipIds: [clipAt(document, 1).id], text: { color: '#ff0000' } }]);
    const names = { newId: () => 'new', trackName: 'Captions' };
    const added = addCaption(styled, trackId, seconds(7), 'New', names);
    expect(added?.clipId).toBe('new');
    const changed = after(styled, added?.commands ?? []);
    expect(said(changed)).toContain('7–8 New');
    expect(clipAt(changed, 2).text?.color).toBe('#ff0000');
    expect(addCaption(document, trackId, seconds(2), 'New', names)).toBeNull();
    expect(addCaption(document, trackId, seconds(7.9), 'New', names)).toBeNull();
    expect(said(after(document, addCaption(document, trackId, seconds(20), 'Late', names)?.commands ?? []))).toContain('20–22 Late');
  });

  it('[EQ7] lends its look to all of its track', () => {
    const model = clipAt(document, 0);
    const styled = after(document, [
      { type: 'set-text', clipIds: [model.id], text: { color: '#00ff00', size: 0.1 } },
      { type: 'set-transform', clipIds: [model.id], transform: { y: -0.3 } },
    ]);
    const spread = after(styled, spreadLook(styled, clipAt(styled, 0)));
    expect(captionsOnTrack(spread, trackId).map(({ text, transform }) => [text?.text, text?.color, transform.y])).toEqual([
      ['One two', '#00ff00', -0.3],
      ['Three', '#00ff00', -0.3],
      ['Four', '#00ff00', -0.3],
    ]);
  });
});
