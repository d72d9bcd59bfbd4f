import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/editor/commands/command';
import { withGroups } from '@/lib/editor/commands/group-clips';
import { placeCopies } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { slipBounds } from '@/lib/editor/commands/slip-clip';
import { defaultFilters, defaultText, defaultTransform } from '@/lib/editor/document/empty';
import { ease, easings, valueAt } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { describeFrame } from '@/lib/editor/frame';
import { commandsOn } from '@/lib/editor/testing/commands';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const dissolve = { kind: 'dissolve', durationTicks: seconds(0.5) } as const;
const film = { kind: 'video', sourceDurationTicks: seconds(20), sourceInTicks: seconds(5), durationTicks: seconds(2) } as const;
/** Three touching clips of a film, the second with a transition, and a title above. */
const start = makeDocument({
  tracks: [makeTrack({ id: 'sound', order: 0, kind: 'audio' }), makeTrack({ id: 'video-1', order: 1 }), makeTrack({ id: 'words', order: 2, kind: 'text' })],
  clips: [
    makeClip({ id: 'a', ...film }),
    makeClip({ id: 'b', ...film, startTicks: seconds(2), transition: dissolve }),
    makeClip({ id: 'c', ...film, startTicks: seconds(4) }),
    makeClip({ id: 'title', trackId: 'words', kind: 'text', assetId: null, text: { ...defaultText, text: 'Sea' } }),
    makeClip({ id: 'song', trackId: 'sound', kind: 'audio', sourceDurationTicks: seconds(60) }),
  ],
});

const { after, refusal } = commandsOn(start);

const placesOf = (document: ProjectDocument): Record<string, readonly number[]> =>
  Object.fromEntries(Object.values(document.clips).filter(({ kind }) => kind === 'video').map((clip: Clip) => [clip.id, [clip.startTicks, clip.durationTicks].map((ticks) => ticks / seconds(1))]));

describe('commands that change looks', () => {
  it('[EC24] shows another picture in the same place; all else stays, and what is no picture is refused', () => {
    const picture = makeClip({ id: 'photo', kind: 'image', assetId: 'old', startTicks: seconds(30), transform: { ...defaultTransform, x: 0.2, rotationDegrees: 30 }, filters: { ...defaultFilters, blur: 0.1 } });
    const document = makeDocument({ clips: [picture] });
    const { after: afterOn } = commandsOn(document);
    expect(afterOn({ type: 'replace-picture', clipId: 'photo', assetId: 'new' }).clips.photo).toEqual({ ...picture, assetId: 'new' });
    expect(refusal({ type: 'replace-picture', clipId: 'title', assetId: 'new' })).toMatchObject({ code: 'wrong_clip_kind' });
    expect(refusal({ type: 'replace-picture', clipId: 'a', assetId: 'new' })).toMatchObject({ code: 'wrong_clip_kind' });
    expect(refusal({ type: 'replace-picture', clipId: 'nobody', assetId: 'new' })).toMatchObject({ code: 'unknown_clip' });
  });

  it('[EC13] sets filters, begins with some that change nothing, and ends with none', () => {
    const dark = after({ type: 'set-filters', clipIds: ['a', 'b'], filters: { brightness: -0.5 } });
    expect(dark.clips.b?.filters).toEqual({ ...defaultFilters, brightness: -0.5 });
    expect(after({ type: 'set-filters', clipIds: ['a'], filters: { brightness: 0 } }, dark).clips.a?.filters).toBeNull();
    expect(after({ type: 'set-filters', clipIds: ['a'], filters: null }, dark).clips.a?.filters).toBeNull();
    expect(refusal({ type: 'set-filters', clipIds: ['a'], filters: { blur: 3 } })).toMatchObject({ code: 'invalid_value', path: 'filters.blur' });
  });

  it('[EC13] sets words and style of texts, and refuses what is no text', () => {
    expect(after({ type: 'set-text', clipIds: ['title'], text: { color: '#ff0000' } }).clips.title?.text).toMatchObject({ text: 'Sea', color: '#ff0000' });
    expect(refusal({ type: 'set-text', clipIds: ['title', 'a'], text: { color: '#ff0000' } })).toEqual({ code: 'wrong_clip_kind', clipId: 'a' });
    expect(refusal({ type: 'set-shape', clipIds: ['title'], shape: { fill: null } })).toEqual({ code: 'wrong_clip_kind', clipId: 'title' });
  });

  it('[EC16] replaces the keyframes of one property, and takes them away', () => {
    const keyframes = [{ ticks: 0, value: 1, easing: 'linear' as const }];
    const faded = after({ type: 'set-keyframes', clipId: 'a', property: 'opacity', keyframes });
    expect(after({ type: 'set-keyframes', clipId: 'a', property: 'x', keyframes }, faded).clips.a?.keyframes).toEqual({ opacity: keyframes, x: keyframes });
    expect(after({ type: 'set-keyframes', clipId: 'a', property: 'opacity', keyframes: [] }, faded).clips.a?.keyframes).toBeNull();
  });

  it('[EC16] leaves keyframes where they are on the timeline when a clip is trimmed or split, and with what is shown when its speed changes', () => {
    const keyframes = [{ ticks: 0, value: 0, easing: 'linear' as const }, { ticks: seconds(2), value: 1, easing: 'linear' as const }];
    const moving = after({ type: 'set-keyframes', clipId: 'c', property: 'x', keyframes });
    const at = (document: ProjectDocument, time: number) => describeFrame(document, seconds(time)).layers[0];
    const trimmed = after({ type: 'trim-clip', clipId: 'c', edge: 'start', toTicks: seconds(4.5) }, moving);
    const split = after({ type: 'split-clip', clipId: 'c', atTicks: seconds(5), newClipId: 'd' }, moving);
    for (const document of [trimmed, split]) expect(at(document, 5.5)).toMatchObject({ centerXPx: 1920 * (0.5 + 0.75) });
    const fast = after({ type: 'set-speed', clipIds: ['c'], speedPercent: 200, ripple: false }, moving);
    expect(at(fast, 4.75)).toMatchObject({ centerXPx: 1920 * (0.5 + 0.75) });
  });

  it('[EC8] [EC21] a split leaves what comes to the left part and what goes to the right one', () => {
    const ornate = after({ type: 'set-clip-properties', clipIds: ['b'], properties: { enter: dissolveAs('fade'), exit: dissolveAs('zoom'), fadeInTicks: 1000, fadeOutTicks: 2000 } });
    const { b, right } = after({ type: 'split-clip', clipId: 'b', atTicks: seconds(3), newClipId: 'right' }, ornate).clips;
    expect([b?.enter?.kind, b?.exit, b?.fadeInTicks, b?.fadeOutTicks, b?.transition]).toEqual(['fade', null, 1000, 0, dissolve]);
    expect([right?.enter, right?.exit?.kind, right?.fadeInTicks, right?.fadeOutTicks, right?.transition]).toEqual([null, 'zoom', 0, 2000, null]);
  });

  it.each(easings)('[ED12] [EF9] %s begins at the first value; all but hold end at the second', (easing) => {
    expect(ease(easing, 0)).toBe(0);
    expect(ease(easing, 1)).toBe(easing === 'hold' ? 0 : 1);
    const list = [{ ticks: 10, value: 3, easing }, { ticks: 20, value: 5, easing }];
    expect([0, 10, 20, 99].map((ticks) => valueAt(list, ticks))).toEqual([3, 3, 5, 5]);
  });
});

function dissolveAs(kind: 'fade' | 'zoom') {
  return { kind, durationTicks: seconds(0.5) } as const;
}

describe('commands that change time', () => {
  it('[EC17] trims an edge and keeps the distance of what comes after', () => {
    expect(placesOf(after({ type: 'ripple-trim', clipId: 'b', edge: 'end', toTicks: seconds(3) }))).toEqual({ a: [0, 2], b: [2, 1], c: [3, 2] });
    const opened = after({ type: 'ripple-trim', clipId: 'b', edge: 'start', toTicks: seconds(1) });
    expect([placesOf(opened), opened.clips.b?.sourceInTicks, opened.clips.b?.transition]).toEqual([{ a: [0, 2], b: [2, 3], c: [5, 2] }, seconds(4), dissolve]);
  });

  it('[EC18] slips within the bounds that can be asked for, and not beyond', () => {
    const { minTicks, maxTicks } = slipBounds(start.clips.b as Clip);
    expect([minTicks, maxTicks]).toEqual([-seconds(5), seconds(13)]);
    for (const bySourceTicks of [minTicks, maxTicks]) expect(placesOf(after({ type: 'slip-clip', clipId: 'b', bySourceTicks }))).toEqual(placesOf(start));
    for (const bySourceTicks of [minTicks - 1, maxTicks + 1]) expect(refusal({ type: 'slip-clip', clipId: 'b', bySourceTicks })).toEqual({ code: 'out_of_source', clipId: 'b' });
    expect(refusal({ type: 'slip-clip', clipId: 'title', bySourceTicks: 1 })).toEqual({ code: 'wrong_clip_kind', clipId: 'title' });
  });

  it('[EC18] plays the same part of the source in another time, with or without the rest moving', () => {
    expect(placesOf(after({ type: 'set-speed', clipIds: ['a', 'b'], speedPercent: 200, ripple: true }))).toEqual({ a: [0, 1], b: [1, 1], c: [2, 2] });
    expect(placesOf(after({ type: 'set-speed', clipIds: ['a'], speedPercent: 200, ripple: false }))).toEqual({ a: [0, 1], b: [2, 2], c: [4, 2] });
    expect(placesOf(after({ type: 'set-speed', clipIds: ['a'], speedPercent: 50, ripple: true }))).toEqual({ a: [0, 4], b: [4, 2], c: [6, 2] });
    expect(refusal({ type: 'set-speed', clipIds: ['a'], speedPercent: 50, ripple: false })).toEqual({ code: 'overlap', clipId: 'a', withClipId: 'b' });
    expect(refusal({ type: 'set-speed', clipIds: ['a'], speedPercent: 0, ripple: true })).toMatchObject({ code: 'invalid_value', path: 'speedPercent' });
    expect(refusal({ type: 'set-speed', clipIds: ['title'], speedPercent: 50, ripple: true })).toEqual({ code: 'wrong_clip_kind', clipId: 'title' });
  });

  it('[EC21] needs a cut between pictures', () => {
    expect(after({ type: 'set-transition', clipId: 'c', transition: dissolve }).clips.c?.transition).toEqual(dissolve);
    expect(refusal({ type: 'set-transition', clipId: 'a', transition: dissolve })).toEqual({ code: 'no_cut', clipId: 'a' });
    expect(refusal({ type: 'set-transition', clipId: 'song', transition: dissolve })).toEqual({ code: 'wrong_clip_kind', clipId: 'song' });
  });

  it.each<[string, Command]>([
    ['the clip before is deleted', { type: 'delete-clips', clipIds: ['a'] }],
    ['the clip before is trimmed', { type: 'trim-clip', clipId: 'a', edge: 'end', toTicks: seconds(1) }],
    ['the clip moves away', { type: 'move-clips', moves: [{ clipId: 'b', startTicks: seconds(9) }] }],
    ['it ends in front of nothing', { type: 'ripple-delete', clipIds: ['a'] }],
  ])('[EC21] takes a transition away where %s', (_what, command) => {
    expect(after(command).clips.b?.transition).toBeNull();
  });

  it('[EC21] keeps a transition whose two clips move together', () => {
    const moves = ['a', 'b', 'c'].map((clipId, index) => ({ clipId, startTicks: seconds(10 + 2 * index) }));
    expect(after({ type: 'move-clips', moves }).clips.b?.transition).toEqual(dissolve);
  });
});

describe('groups, markers and the range', () => {
  it('[EC19] finds a group by any of its clips, and copies it as a group of its own', () => {
    const grouped = after({ type: 'group-clips', clipIds: ['a', 'title'], groupId: 'g' });
    expect([withGroups(grouped, ['title', 'c']), withGroups(grouped, ['b']), withGroups(grouped, ['nothing'])]).toEqual([['title', 'c', 'a'], ['b'], ['nothing']]);
    expect(after({ type: 'group-clips', clipIds: ['a', 'title'], groupId: null }, grouped)).toEqual(start);
    let count = 0;
    const names = { newId: () => `new-${(count += 1)}`, trackName: () => 'Track' };
    const copies = runCommands(grouped, placeCopies(grouped, [grouped.clips.a as Clip, grouped.clips.title as Clip], seconds(20), names));
    const groups = copies.ok ? Object.values(copies.value.clips).map((change) => change.after?.groupId) : [];
    expect(new Set(groups).size).toBe(1);
    expect(groups).not.toContain('g');
  });

  it('[EC20] adds, changes and removes markers, and sets the range', () => {
    const marker = { id: 'm', ticks: seconds(3), name: ' Chorus ', color: 'blue' } as const;
    const marked = after({ type: 'set-marker', marker });
    expect(marked.markers.m).toEqual({ ...marker, name: 'Chorus' });
    expect(after({ type: 'set-marker', marker: { ...marker, color: 'red' } }, marked).markers.m?.color).toBe('red');
    expect(after({ type: 'remove-marker', markerId: 'm' }, marked).markers).toEqual({});
    expect(refusal({ type: 'remove-marker', markerId: 'm' })).toEqual({ code: 'unknown_marker', markerId: 'm' });
    expect(refusal({ type: 'set-marker', marker: { ...marker, ticks: -1 } })).toMatchObject({ code: 'invalid_value', path: 'ticks' });
    const range = { inTicks: seconds(1), outTicks: seconds(2) };
    expect(after({ type: 'set-range', range: null }, after({ type: 'set-range', range })).range).toBeNull();
    expect(refusal({ type: 'set-range', range: { inTicks: 2, outTicks: 2 } })).toMatchObject({ code: 'invalid_value' });
  });
});
