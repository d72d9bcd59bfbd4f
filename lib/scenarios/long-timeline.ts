import 'server-only';
import { assert } from '@/lib/base/assert';
import { createPrng, intBetween } from '@/lib/base/prng';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { defaultText, emptyDocument } from '@/lib/editor/document/empty';
import type { Clip, ClipKind, ProjectDocument } from '@/lib/editor/document/model';
import { trackKindFor } from '@/lib/editor/document/invariants';
import { documentShape } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { millisecondsToTicks, secondsToTicks, ticksPerFrame } from '@/lib/editor/document/time';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { labTexts } from '@/lib/texts/en/lab';

interface LongTimelineMedia {
  readonly picture: AssetView;
  readonly video: AssetView;
  readonly sound: AssetView;
}

/** Tracks from the lowest up, with what stands on them in turn. */
const tracks = [
  { id: 'audio-1', kinds: ['audio'] },
  { id: 'audio-2', kinds: ['audio'] },
  { id: 'video-1', kinds: ['video', 'image'] },
  { id: 'video-2', kinds: ['image'] },
  { id: 'text-1', kinds: ['text'] },
] as const satisfies readonly { readonly id: string; readonly kinds: readonly [ClipKind, ...ClipKind[]] }[];

/** So many clips on five tracks, of one to five seconds each, now and then with a gap: the same ones every time. */
export function longTimeline(media: LongTimelineMedia, clipCount: number): ProjectDocument {
  const random = createPrng('long-timeline');
  const { document, samples } = withSamples(media);
  const frameTicks = ticksPerFrame(document.canvas.frameRate);
  const ends = new Map<string, number>();
  const clips: Record<string, Clip> = {};
  for (let index = 0; index < clipCount; index += 1) {
    const { id: trackId, kinds } = tracks[index % tracks.length] ?? tracks[0];
    const round = Math.floor(index / tracks.length);
    const sample = samples[kinds[round % kinds.length] ?? kinds[0]];
    const gapTicks = intBetween(random, 0, 9) < 2 ? intBetween(random, 10, 60) * frameTicks : 0;
    const startTicks = (ends.get(trackId) ?? 0) + gapTicks;
    const clip = { ...sample, id: `clip-${index + 1}`, trackId, name: `${sample.name} ${index + 1}`, startTicks, durationTicks: intBetween(random, 30, 150) * frameTicks };
    clips[clip.id] = clip;
    ends.set(trackId, clipEndTicks(clip));
  }
  const parsed = documentShape.safeParse({ ...document, clips });
  assert(parsed.success, 'a long timeline is a valid document');
  return parsed.data;
}

const names = { audio: 'Sound', video: 'Video', text: 'Text' } as const;

/** The tracks, and one clip of each kind with everything that a new clip has. */
function withSamples({ picture, video, sound }: LongTimelineMedia): { readonly document: ProjectDocument; readonly samples: Readonly<Record<'image' | 'video' | 'audio' | 'text', Clip>> } {
  const flags = { muted: false, hidden: false, locked: false };
  const document: ProjectDocument = {
    ...emptyDocument(),
    tracks: Object.fromEntries(
      tracks.map(({ id }, order) => {
        const kind = trackKindFor(tracks[order]?.kinds[0] ?? 'image');
        return [id, { id, kind, order, name: `${names[kind]} ${id.slice(-1)}`, ...flags }];
      }),
    ),
  };
  const at = { startTicks: 0, durationTicks: secondsToTicks(1) } as const;
  const place = (kind: 'image' | 'video' | 'audio', asset: AssetView, trackId: string) => {
    const sourceDurationTicks = kind === 'image' ? null : millisecondsToTicks(asset.durationMs ?? 0);
    return { type: 'insert-clip', clip: { id: kind, trackId, kind, name: asset.name, assetId: asset.id, ...at, sourceDurationTicks } } as const;
  };
  const title = { ...defaultText, text: labTexts.project.title };
  const diff = runCommands(document, [
    place('image', picture, 'video-1'),
    place('video', video, 'video-2'),
    place('audio', sound, 'audio-1'),
    { type: 'insert-clip', clip: { id: 'text', trackId: 'text-1', kind: 'text', name: title.text, assetId: null, ...at, sourceDurationTicks: null, text: title } },
  ]);
  assert(diff.ok, 'one clip of each kind fits on an empty timeline');
  const placed = applyDiff(document, diff.value);
  const sample = (kind: string): Clip => {
    const clip = findClip(placed, kind);
    assert(clip !== null, 'it was inserted');
    return clip;
  };
  return { document, samples: { image: sample('image'), video: sample('video'), audio: sample('audio'), text: sample('text') } };
}
