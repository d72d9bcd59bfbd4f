import { describe, expect, it } from 'vitest';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import { runCommand, runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff, emptyDiff, invertDiff } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { tracksBottomUp } from '@/lib/editor/document/read';
import { frameRates } from '@/lib/editor/document/time';
import { commandsOn } from '@/lib/editor/testing/commands';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

/** Sound below, then v1 (film 2–6 of a 10 s video from its 3rd second, picture 8–9), v2 (empty), and a locked track with one clip. */
const start = makeDocument({
  tracks: [
    makeTrack({ id: 'sound', order: 0, kind: 'audio' }),
    makeTrack({ id: 'v1', order: 1 }),
    makeTrack({ id: 'v2', order: 2 }),
    makeTrack({ id: 'locked', order: 3, locked: true }),
  ],
  clips: [
    makeClip({ id: 'film', trackId: 'v1', kind: 'video', startTicks: seconds(2), durationTicks: seconds(4), sourceInTicks: seconds(3), sourceDurationTicks: seconds(10) }),
    makeClip({ id: 'picture', trackId: 'v1', startTicks: seconds(8) }),
    makeClip({ id: 'fixed', trackId: 'locked', startTicks: seconds(2) }),
    makeClip({ id: 'song', trackId: 'sound', kind: 'audio', durationTicks: seconds(5), sourceDurationTicks: seconds(60) }),
  ],
});

const { after, refusal } = commandsOn(start);

const newClip = { id: 'new', trackId: 'v2', kind: 'image', name: 'New', assetId: 'asset', startTicks: 0, durationTicks: seconds(1), sourceDurationTicks: null } as const;

describe('every command', () => {
  it('[EC1] gives the same diff for the same document and input', () => {
    const command: Command = { type: 'split-clip', clipId: 'film', atTicks: seconds(3), newClipId: 'right' };
    expect(runCommand(start, command)).toEqual(runCommand(JSON.parse(JSON.stringify(start)) as ProjectDocument, command));
  });

  it.each<[string, Command, CommandError]>([
    ['a track that is not there', { type: 'remove-track', trackId: 'nowhere' }, { code: 'unknown_track', trackId: 'nowhere' }],
    ['a target track that is not there', { type: 'move-clips', moves: [{ clipId: 'film', startTicks: 0, trackId: 'toString' }] }, { code: 'unknown_track', trackId: 'toString' }],
    ['a clip that is not there', { type: 'delete-clips', clipIds: ['film', 'constructor'] }, { code: 'unknown_clip', clipId: 'constructor' }],
    ['a track id that is taken', { type: 'add-track', trackId: 'v1', kind: 'video', name: 'x' }, { code: 'id_taken', id: 'v1' }],
    ['a clip id that is taken', { type: 'insert-clip', clip: { ...newClip, id: 'film' } }, { code: 'id_taken', id: 'film' }],
    ['the other part’s id that is taken', { type: 'split-clip', clipId: 'film', atTicks: seconds(3), newClipId: 'song' }, { code: 'id_taken', id: 'song' }],
    ['a picture among sounds', { type: 'insert-clip', clip: { ...newClip, trackId: 'sound', startTicks: seconds(20) } }, { code: 'wrong_track_kind', clipId: 'new', trackId: 'sound' }],
    ['a sound among pictures', { type: 'move-clips', moves: [{ clipId: 'song', startTicks: 0, trackId: 'v2' }] }, { code: 'wrong_track_kind', clipId: 'song', trackId: 'v2' }],
    ['a clip that is too short', { type: 'trim-clip', clipId: 'film', edge: 'end', toTicks: seconds(2) + 999 }, { code: 'too_short', clipId: 'film', minTicks: 1000 }],
    ['an end before the start', { type: 'trim-clip', clipId: 'film', edge: 'start', toTicks: seconds(7) }, { code: 'too_short', clipId: 'film', minTicks: 1000 }],
    ['a cut outside of the clip', { type: 'split-clip', clipId: 'film', atTicks: seconds(6), newClipId: 'right' }, { code: 'out_of_clip', clipId: 'film', atTicks: seconds(6) }],
    ['a cut that leaves too little', { type: 'split-clip', clipId: 'film', atTicks: seconds(2) + 1, newClipId: 'right' }, { code: 'too_short', clipId: 'film', minTicks: 1000 }],
    ['a time before the beginning', { type: 'move-clips', moves: [{ clipId: 'film', startTicks: -1 }] }, { code: 'out_of_timeline', clipId: 'film' }],
    ['a time after the end', { type: 'move-clips', moves: [{ clipId: 'film', startTicks: documentLimits.endTicks }] }, { code: 'out_of_timeline', clipId: 'film' }],
    ['more than the source has', { type: 'trim-clip', clipId: 'film', edge: 'end', toTicks: seconds(9) + 1 }, { code: 'out_of_source', clipId: 'film' }],
    ['a value beyond its bounds', { type: 'set-transform', clipIds: ['film'], transform: { opacity: 2 } }, { code: 'invalid_value', path: 'transform.opacity', message: expect.any(String) as string }],
    ['a part of a tick', { type: 'move-clips', moves: [{ clipId: 'film', startTicks: 0.5 }] }, { code: 'invalid_value', path: 'startTicks', message: expect.any(String) as string }],
    ['room that is taken', { type: 'move-clips', moves: [{ clipId: 'film', startTicks: seconds(5) }] }, { code: 'overlap', clipId: 'film', withClipId: 'picture' }],
  ])('[EC2] refuses %s', (_what, command, error) => {
    expect(refusal(command)).toEqual(error);
  });

  it('[EC2] refuses one track or clip more than the limit', () => {
    const tracks = Array.from({ length: documentLimits.tracks }, (_, order) => makeTrack({ id: `t${order}`, order }));
    const clips = Array.from({ length: documentLimits.clips }, (_, index) => makeClip({ id: `c${index}`, trackId: 't0', startTicks: index * seconds(2) }));
    const full = makeDocument({ tracks, clips });
    expect(refusal({ type: 'add-track', trackId: 'more', kind: 'video', name: 'x' }, full)).toEqual({ code: 'limit_reached', limit: 'tracks' });
    expect(refusal({ type: 'insert-clip', clip: { ...newClip, trackId: 't1' } }, full)).toEqual({ code: 'limit_reached', limit: 'clips' });
    expect(refusal({ type: 'split-clip', clipId: 'c0', atTicks: seconds(0.5), newClipId: 'more' }, full)).toEqual({ code: 'limit_reached', limit: 'clips' });
  });

  it.each<Command>([
    { type: 'remove-track', trackId: 'locked' },
    { type: 'insert-clip', clip: { ...newClip, trackId: 'locked' } },
    { type: 'move-clips', moves: [{ clipId: 'fixed', startTicks: 0, trackId: 'v2' }] },
    { type: 'move-clips', moves: [{ clipId: 'picture', startTicks: seconds(8), trackId: 'locked' }] },
    { type: 'trim-clip', clipId: 'fixed', edge: 'end', toTicks: seconds(4) },
    { type: 'split-clip', clipId: 'fixed', atTicks: seconds(2.5), newClipId: 'right' },
    { type: 'delete-clips', clipIds: ['film', 'fixed'] },
    { type: 'ripple-delete', clipIds: ['fixed'] },
    { type: 'set-transform', clipIds: ['fixed'], transform: { scale: 2 } },
    { type: 'set-clip-properties', clipIds: ['fixed'], properties: { volume: 0 } },
    { type: 'rename', target: { kind: 'clip', id: 'fixed' }, name: 'x' },
  ])('[EC3] leaves a locked track alone: $type', (command) => {
    expect(refusal(command)).toEqual({ code: 'locked', trackId: 'locked' });
  });

  it('[EC4] is run with others as one diff, each on what those before it made', () => {
    const diff = runCommands(start, [
      { type: 'add-track', trackId: 'titles', kind: 'video', name: 'Titles' },
      { type: 'insert-clip', clip: { ...newClip, trackId: 'titles' } },
      { type: 'rename', target: { kind: 'clip', id: 'new' }, name: 'Opening' },
    ]);
    expect(diff.ok && applyDiff(start, diff.value).clips.new?.name).toBe('Opening');
    expect(diff.ok && applyDiff(applyDiff(start, diff.value), invertDiff(diff.value))).toEqual(start);
  });

  it('[EC4] is refused with all others where one is refused', () => {
    const commands: Command[] = [{ type: 'delete-clips', clipIds: ['film'] }, { type: 'delete-clips', clipIds: ['film'] }];
    expect(runCommands(start, commands)).toEqual({ ok: false, error: { code: 'unknown_clip', clipId: 'film' } });
  });
});

describe('insert-clip', () => {
  it('[EC5] puts a clip with defaults for what is left out, its name trimmed', () => {
    expect(after({ type: 'insert-clip', clip: { ...newClip, name: ' New ' } }).clips.new).toEqual(makeClip({ id: 'new', trackId: 'v2', name: 'New', assetId: 'asset' }));
  });

  it('[EC5] fits exactly between two clips', () => {
    const gap = { ...newClip, trackId: 'v1', startTicks: seconds(6), durationTicks: seconds(2) };
    expect(after({ type: 'insert-clip', clip: gap }).clips.new?.startTicks).toBe(seconds(6));
    expect(refusal({ type: 'insert-clip', clip: { ...gap, durationTicks: seconds(2) + 1 } })).toEqual({ code: 'overlap', clipId: 'new', withClipId: 'picture' });
  });
});

describe('move-clips', () => {
  it('[EC6] moves in time and to another track', () => {
    expect(after({ type: 'move-clips', moves: [{ clipId: 'film', startTicks: seconds(1), trackId: 'v2' }] }).clips.film).toMatchObject({
      startTicks: seconds(1),
      trackId: 'v2',
      sourceInTicks: seconds(3),
    });
  });

  it('[EC6] lets clips that move together change places', () => {
    const moved = after({ type: 'move-clips', moves: [{ clipId: 'film', startTicks: seconds(5) }, { clipId: 'picture', startTicks: seconds(2) }] });
    expect([moved.clips.film?.startTicks, moved.clips.picture?.startTicks]).toEqual([seconds(5), seconds(2)]);
  });

  it('[EC6] refuses clips that would meet each other where they go', () => {
    const moves = [{ clipId: 'film', startTicks: 0, trackId: 'v2' }, { clipId: 'picture', startTicks: seconds(3), trackId: 'v2' }];
    expect(refusal({ type: 'move-clips', moves })).toEqual({ code: 'overlap', clipId: 'picture', withClipId: 'film' });
  });

  it('[EC6] changes nothing where every clip stays', () => {
    expect(runCommand(start, { type: 'move-clips', moves: [{ clipId: 'film', startTicks: seconds(2) }] })).toEqual({ ok: true, value: emptyDiff });
  });
});

describe('trim-clip', () => {
  it('[EC7] keeps what is seen at every tick that remains', () => {
    const { film } = after({ type: 'trim-clip', clipId: 'film', edge: 'start', toTicks: seconds(3) }).clips;
    expect(film).toMatchObject({ startTicks: seconds(3), durationTicks: seconds(3), sourceInTicks: seconds(4) });
    expect(after({ type: 'trim-clip', clipId: 'film', edge: 'end', toTicks: seconds(3) }).clips.film).toMatchObject({ durationTicks: seconds(1), sourceInTicks: seconds(3) });
  });

  it('[EC7] grows up to the source’s ends and not beyond', () => {
    const late = after({ type: 'move-clips', moves: [{ clipId: 'film', startTicks: seconds(20) }] });
    expect(after({ type: 'trim-clip', clipId: 'film', edge: 'start', toTicks: seconds(17) }, late).clips.film?.sourceInTicks).toBe(0);
    expect(refusal({ type: 'trim-clip', clipId: 'film', edge: 'start', toTicks: seconds(17) - 1 }, late)).toEqual({ code: 'out_of_source', clipId: 'film' });
    expect(after({ type: 'trim-clip', clipId: 'film', edge: 'end', toTicks: seconds(27) }, late).clips.film?.durationTicks).toBe(seconds(7));
    expect(refusal({ type: 'trim-clip', clipId: 'film', edge: 'end', toTicks: seconds(27) + 1 }, late)).toEqual({ code: 'out_of_source', clipId: 'film' });
  });

  it('[EC7] lets a picture grow on both sides', () => {
    expect(after({ type: 'trim-clip', clipId: 'picture', edge: 'start', toTicks: seconds(6) }).clips.picture).toMatchObject({ sourceInTicks: 0, durationTicks: seconds(3) });
    expect(after({ type: 'trim-clip', clipId: 'picture', edge: 'end', toTicks: seconds(60) }).clips.picture?.durationTicks).toBe(seconds(52));
  });
});

describe('split-clip', () => {
  it('[EC8] makes two clips that together show what the one did', () => {
    const { clips } = after({ type: 'split-clip', clipId: 'film', atTicks: seconds(3), newClipId: 'right' });
    expect(clips.film).toMatchObject({ startTicks: seconds(2), durationTicks: seconds(1), sourceInTicks: seconds(3) });
    expect(clips.right).toEqual({ ...start.clips.film, id: 'right', startTicks: seconds(3), durationTicks: seconds(3), sourceInTicks: seconds(4) });
  });

  it.each([37, 99, 101, 200, 333])('[EC8] never uses more of the source than before, at %i %% speed and at any tick', (speedPercent) => {
    const durationTicks = 60_007;
    const sourceDurationTicks = Math.round((durationTicks * speedPercent) / 100);
    const whole = makeDocument({ clips: [makeClip({ id: 'film', kind: 'video', durationTicks, speedPercent, sourceDurationTicks })] });
    for (let atTicks = 1_000; atTicks < 59_000; atTicks += 997) {
      const parts = after({ type: 'split-clip', clipId: 'film', atTicks, newClipId: 'right' }, whole);
      expect(parts.clips.right?.sourceInTicks).toBe(Math.floor((atTicks * speedPercent) / 100));
    }
  });
});

describe('delete-clips and ripple-delete', () => {
  it('[EC9] leaves a gap', () => {
    expect(after({ type: 'delete-clips', clipIds: ['film', 'song', 'film'] }).clips).toEqual({ picture: start.clips.picture, fixed: start.clips.fixed });
  });

  it('[EC10] closes the room on the clip’s own track and keeps the gaps that were there', () => {
    const { clips } = after({ type: 'ripple-delete', clipIds: ['film'] });
    expect(clips.picture?.startTicks).toBe(seconds(4));
    expect([clips.song, clips.fixed]).toEqual([start.clips.song, start.clips.fixed]);
  });

  it('[EC10] closes several rooms at once', () => {
    const row = makeDocument({ clips: [0, 1, 2, 3, 4].map((index) => makeClip({ id: `c${index}`, startTicks: seconds(index * 2) })) });
    const { clips } = after({ type: 'ripple-delete', clipIds: ['c1', 'c3'] }, row);
    expect(Object.values(clips).map((clip) => [clip.id, clip.startTicks])).toEqual([['c0', 0], ['c2', seconds(3)], ['c4', seconds(6)]]);
  });
});

describe('tracks', () => {
  const order = (document: ProjectDocument): string[] => tracksBottomUp(document).map((track) => track.id);

  it('[EC11] are added on top, or where it is said', () => {
    expect(order(after({ type: 'add-track', trackId: 'new', kind: 'video', name: 'New' }))).toEqual(['sound', 'v1', 'v2', 'locked', 'new']);
    expect(order(after({ type: 'add-track', trackId: 'new', kind: 'audio', name: 'New', order: 1 }))).toEqual(['sound', 'new', 'v1', 'v2', 'locked']);
    expect(refusal({ type: 'add-track', trackId: 'new', kind: 'audio', name: 'New', order: 5 })).toMatchObject({ code: 'invalid_value', path: 'order' });
  });

  it('[EC11] are removed with their clips, and those above come down', () => {
    const removed = after({ type: 'remove-track', trackId: 'v1' });
    expect(order(removed)).toEqual(['sound', 'v2', 'locked']);
    expect(Object.keys(removed.clips)).toEqual(['fixed', 'song']);
  });

  it('[EC11] change places', () => {
    expect(order(after({ type: 'move-track', trackId: 'sound', order: 3 }))).toEqual(['v1', 'v2', 'locked', 'sound']);
    expect(order(after({ type: 'move-track', trackId: 'locked', order: 0 }))).toEqual(['locked', 'sound', 'v1', 'v2']);
    expect(refusal({ type: 'move-track', trackId: 'v1', order: 4 })).toMatchObject({ code: 'invalid_value', path: 'order' });
  });

  it('[EC12] are muted, hidden and locked, and unlocked again', () => {
    expect(after({ type: 'update-track', trackId: 'v1', muted: true, hidden: true }).tracks.v1).toMatchObject({ muted: true, hidden: true, locked: false });
    expect(after({ type: 'update-track', trackId: 'locked', locked: false }).tracks.locked?.locked).toBe(false);
  });
});

describe('properties', () => {
  it('[EC13] change for all clips named, and what is left out stays', () => {
    const { clips } = after({ type: 'set-transform', clipIds: ['film', 'picture'], transform: { x: 0.25, fit: 'fill' } });
    expect(clips.film?.transform).toEqual({ ...start.clips.film?.transform, x: 0.25, fit: 'fill' });
    expect(clips.picture?.transform.fit).toBe('fill');
    expect(after({ type: 'set-clip-properties', clipIds: ['song'], properties: { volume: 0.5 } }).clips.song?.volume).toBe(0.5);
  });

  it('[EC14] names tracks, also locked ones, and clips, trimmed', () => {
    expect(after({ type: 'rename', target: { kind: 'track', id: 'locked' }, name: ' Titles ' }).tracks.locked?.name).toBe('Titles');
    expect(after({ type: 'rename', target: { kind: 'clip', id: 'film' }, name: 'Beach' }).clips.film?.name).toBe('Beach');
    expect(refusal({ type: 'rename', target: { kind: 'track', id: 'v1' }, name: '  ' })).toMatchObject({ code: 'invalid_value', path: 'name' });
  });

  it('[EC15] set the canvas, and leave clips where they are in it', () => {
    const tall = after({ type: 'set-canvas', canvas: { widthPx: 1080, heightPx: 1920, frameRate: frameRates['29.97'] } });
    expect(tall.canvas).toEqual({ ...start.canvas, widthPx: 1080, heightPx: 1920, frameRate: { numerator: 30_000, denominator: 1001 } });
    expect(tall.clips).toBe(start.clips);
    expect(refusal({ type: 'set-canvas', canvas: { widthPx: 1081 } })).toMatchObject({ code: 'invalid_value', path: 'widthPx' });
    expect(runCommand(start, { type: 'set-canvas', canvas: { ...start.canvas } })).toEqual({ ok: true, value: emptyDiff });
  });
});
