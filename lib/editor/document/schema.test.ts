import { describe, expect, it } from 'vitest';
import { defaultText, emptyDocument } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { makeClip, makeTrack, seconds } from '@/lib/editor/testing/documents';

function withClip(clip: Partial<Clip>): ProjectDocument {
  return { ...emptyDocument(), clips: { a: makeClip({ id: 'a', ...clip }) } };
}

function messagesOf(value: unknown): string[] {
  const parsed = projectDocumentSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the schema of a document', () => {
  it('[ED1] takes a new project, also after a way through JSON', () => {
    const document: ProjectDocument = emptyDocument();
    expect(projectDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('[ED1] refuses a record that stands under another id, and ids that look like parts of JavaScript', () => {
    expect(messagesOf({ ...emptyDocument(), clips: { b: makeClip({ id: 'a' }) } })).toContain("clips.b: the record's id is a");
    expect(messagesOf(withClip({ id: '__proto__' }))).not.toEqual([]);
    const smuggled: unknown = JSON.parse(`{"__proto__": ${JSON.stringify(makeClip({ id: 'a' }))}}`);
    expect(Object.keys(projectDocumentSchema.safeParse({ ...emptyDocument(), clips: smuggled }).data?.clips ?? {})).toEqual([]);
  });

  it('[ED1] refuses fields that it does not know', () => {
    expect(messagesOf({ ...emptyDocument(), extra: 1 })).not.toEqual([]);
    expect(messagesOf({ ...emptyDocument(), clips: { a: { ...makeClip({ id: 'a' }), extra: 1 } } })).not.toEqual([]);
  });

  it.each<[string, Partial<Clip>]>([
    ['a name that is too long', { name: 'x'.repeat(documentLimits.nameLength + 1) }],
    ['an empty name', { name: ' ' }],
    ['a part of a tick', { startTicks: 0.5 }],
    ['a number that is none', { volume: NaN }],
    ['a number without end', { transform: { ...makeClip({ id: 'a' }).transform, x: Infinity } }],
    ['a clip that is too short', { durationTicks: documentLimits.minClipTicks - 1 }],
    ['more than twice as loud', { volume: 2.01 }],
    ['more than solid', { transform: { ...makeClip({ id: 'a' }).transform, opacity: 1.01 } }],
    ['a speed beyond bounds', { speedPercent: 1001 }],
  ])('[ED2] refuses %s', (_what, clip) => {
    expect(messagesOf(withClip(clip))).not.toEqual([]);
  });

  it('[ED2] refuses more tracks and clips than the limits', () => {
    const tracks = Array.from({ length: documentLimits.tracks + 1 }, (_, order) => makeTrack({ id: `t${order}`, order }));
    expect(messagesOf({ ...emptyDocument(), tracks: Object.fromEntries(tracks.map((track) => [track.id, track])) })).toContain('tracks: at most 100 tracks');
    const clips = Array.from({ length: documentLimits.clips + 1 }, (_, index) => makeClip({ id: `c${index}`, startTicks: index * seconds(1) }));
    expect(messagesOf({ ...emptyDocument(), clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])) })).toContain('clips: at most 10000 clips');
  });

  it('[ED2] refuses canvases that no encoder takes', () => {
    const canvas = emptyDocument().canvas;
    for (const wrong of [{ widthPx: 1921 }, { heightPx: 8 }, { widthPx: 7682 }, { background: 'red' }]) {
      expect(messagesOf({ ...emptyDocument(), canvas: { ...canvas, ...wrong } })).not.toEqual([]);
    }
  });

  it('[ED3] refuses a frame rate whose frame is no whole number of ticks', () => {
    const canvas = { ...emptyDocument().canvas, frameRate: { numerator: 7, denominator: 1 } };
    expect(messagesOf({ ...emptyDocument(), canvas })).toEqual(['canvas.frameRate: must be one of the known frame rates']);
  });

  it('[ED4] refuses track orders with a gap or a tie', () => {
    const tracks = { a: makeTrack({ id: 'a', order: 0 }), b: makeTrack({ id: 'b', order: 2 }) };
    expect(messagesOf({ ...emptyDocument(), tracks })).toEqual(['tracks.b: the order must be 1']);
    expect(messagesOf({ ...emptyDocument(), tracks: { ...tracks, b: makeTrack({ id: 'b', order: 0 }) } })).toEqual(['tracks.b: the order must be 1']);
  });

  it('[ED5] refuses clips on tracks that are not there or not of their kind', () => {
    expect(messagesOf(withClip({ trackId: 'constructor' }))).toEqual(['clips.a: there is no track constructor']);
    expect(messagesOf(withClip({ trackId: 'audio-1' }))).toEqual(['clips.a: a clip of kind image cannot be on a track of kind audio']);
    expect(messagesOf(withClip({ kind: 'audio' }))).toEqual(['clips.a: a clip of kind audio cannot be on a track of kind video']);
    expect(messagesOf(withClip({ kind: 'text', assetId: null, text: defaultText }))).toEqual(['clips.a: a clip of kind text cannot be on a track of kind video']);
  });

  it('[ED6] refuses a clip that ends after the timeline does', () => {
    const last = { startTicks: documentLimits.endTicks - seconds(1) };
    expect(messagesOf(withClip(last))).toEqual([]);
    expect(messagesOf(withClip({ startTicks: last.startTicks + 1 }))).toEqual([`clips.a: the clip ends at ${documentLimits.endTicks + 1}, after the end of the timeline`]);
  });

  it('[ED7] refuses a clip that uses more than its source, counting its speed', () => {
    const video = { kind: 'video', sourceDurationTicks: seconds(2), sourceInTicks: seconds(1) } as const;
    expect(messagesOf(withClip({ ...video, durationTicks: seconds(1) }))).toEqual([]);
    expect(messagesOf(withClip({ ...video, durationTicks: seconds(1) + 1 }))).toEqual(['clips.a: the clip uses its source up to 480001 of 480000']);
    expect(messagesOf(withClip({ ...video, durationTicks: seconds(0.5), speedPercent: 200 }))).toEqual([]);
    expect(messagesOf(withClip({ ...video, durationTicks: seconds(0.6), speedPercent: 200 }))).not.toEqual([]);
  });

  it('[ED7] gives pictures no length of their own', () => {
    expect(messagesOf(withClip({ sourceInTicks: 1 }))).toEqual(['clips.a: a picture, text or shape has no length of its own: sourceInTicks must be 0 and sourceDurationTicks null']);
    expect(messagesOf(withClip({ sourceDurationTicks: seconds(5) }))).not.toEqual([]);
  });

  it('[ED12] refuses keyframes that are not in order, share a tick or pass the bounds of their property', () => {
    const keyframes = (...list: readonly (readonly [number, number])[]) => withClip({ keyframes: { opacity: list.map(([ticks, value]) => ({ ticks, value, easing: 'linear' as const })) } });
    expect(messagesOf(keyframes([-5, 0], [10, 1]))).toEqual([]);
    expect(messagesOf(keyframes([10, 0], [5, 1]))).toEqual(['clips.a.keyframes.opacity: must be in order of time, one at each tick']);
    expect(messagesOf(keyframes([10, 0], [10, 1]))).not.toEqual([]);
    expect(messagesOf(keyframes([10, 1.5]))).not.toEqual([]);
    expect(messagesOf(keyframes())).not.toEqual([]);
  });

  it('[ED13] gives each kind its own content and no other', () => {
    expect(messagesOf(withClip({ assetId: null }))).toEqual(['clips.a: a clip of kind image has an assetId and nothing else']);
    expect(messagesOf(withClip({ text: defaultText }))).toEqual(['clips.a: a clip of kind image has an assetId and nothing else']);
    const written = { kind: 'text', trackId: 'words', assetId: null, text: defaultText } as const;
    const tracks = { words: makeTrack({ id: 'words', order: 0, kind: 'text' }) };
    expect(messagesOf({ ...withClip(written), tracks })).toEqual([]);
    expect(messagesOf({ ...withClip({ ...written, assetId: 'a' }), tracks })).toEqual(['clips.a: a clip of kind text has a text and nothing else']);
  });

  it('[ED14] refuses a transition where no picture ends', () => {
    const transition = { kind: 'dissolve', durationTicks: seconds(0.5) } as const;
    const at = (startTicks: number) => ({ ...emptyDocument(), clips: { a: makeClip({ id: 'a' }), b: makeClip({ id: 'b', startTicks, transition }) } });
    expect(messagesOf(at(seconds(1)))).toEqual([]);
    expect(messagesOf(at(seconds(1) + 1))).toEqual(['clips.b: a transition needs a picture that ends where the clip begins']);
  });

  it('[ED8] refuses clips of one track that share a tick, and takes those that touch', () => {
    const at = (startTicks: number) => ({ ...emptyDocument(), clips: { a: makeClip({ id: 'a' }), b: makeClip({ id: 'b', startTicks }) } });
    expect(messagesOf(at(seconds(1)))).toEqual([]);
    expect(messagesOf(at(seconds(1) - 1))).toEqual(['clips.b: the clip overlaps a']);
  });
});
