import type { ShapeContent, TextContent } from '@/lib/editor/document/drawn';
import type { AnimatedProperty, Keyframe } from '@/lib/editor/document/keyframes';
import type { Filters, Transform, Transition } from '@/lib/editor/document/look';
import type { Canvas, Clip, Marker, TimeRange, TrackKind } from '@/lib/editor/document/model';

/**
 * What can be asked of a document. Every id that a command creates comes in its input, so running it again on the same
 * document gives the same result (EC1). Times are whole ticks.
 */
export type Command =
  | AddTrack
  | RemoveTrack
  | MoveTrack
  | UpdateTrack
  | Rename
  | InsertClip
  | MoveClips
  | TrimClip
  | RippleTrim
  | SlipClip
  | SetSpeed
  | SplitClip
  | DeleteClips
  | RippleDelete
  | SetTransform
  | SetFilters
  | SetText
  | SetShape
  | SetKeyframes
  | SetTransition
  | SetClipProperties
  | ReplacePicture
  | GroupClips
  | SetMarker
  | RemoveMarker
  | SetRange
  | SetCanvas;

export type CommandType = Command['type'];

/** Adds an empty track at `order` (0 is the lowest), lifting those at and above it; without it, above all. */
export interface AddTrack {
  readonly type: 'add-track';
  readonly trackId: string;
  readonly kind: TrackKind;
  readonly name: string;
  readonly order?: number;
}

/** Removes a track with all its clips. */
export interface RemoveTrack {
  readonly type: 'remove-track';
  readonly trackId: string;
}

/** Puts a track at another order; those between close up. */
export interface MoveTrack {
  readonly type: 'move-track';
  readonly trackId: string;
  readonly order: number;
}

/** Sets flags of a track. Works on a locked track, else nothing could unlock it. */
export interface UpdateTrack {
  readonly type: 'update-track';
  readonly trackId: string;
  readonly muted?: boolean;
  readonly hidden?: boolean;
  readonly locked?: boolean;
}

/** Names a track or a clip. The name is trimmed. */
export interface Rename {
  readonly type: 'rename';
  readonly target: { readonly kind: 'track' | 'clip'; readonly id: string };
  readonly name: string;
}

/** A clip to be: what is left out is as in `plainClip` (whole picture, as loud as recorded, normal speed, from the source's start). */
export interface InsertClip {
  readonly type: 'insert-clip';
  readonly clip: Pick<Clip, 'id' | 'trackId' | 'kind' | 'name' | 'assetId' | 'startTicks' | 'durationTicks' | 'sourceDurationTicks'> &
    Partial<Clip>;
}

/** Puts each of the clips at a new start, and on another track where one is given. All of them move or none does. */
export interface MoveClips {
  readonly type: 'move-clips';
  readonly moves: readonly { readonly clipId: string; readonly startTicks: number; readonly trackId?: string }[];
}

/** Moves one edge of a clip to `toTicks` on the timeline; the other edge and what is seen at every tick between stay. */
export interface TrimClip {
  readonly type: 'trim-clip';
  readonly clipId: string;
  readonly edge: 'start' | 'end';
  readonly toTicks: number;
}

/** As trim-clip, but the end moves with what comes after it on the track: a start edge keeps its place and the rest comes up or gives way. */
export interface RippleTrim {
  readonly type: 'ripple-trim';
  readonly clipId: string;
  readonly edge: 'start' | 'end';
  readonly toTicks: number;
}

/** Shows another part of the source in the same place; a positive `bySourceTicks` shows what is later in it. */
export interface SlipClip {
  readonly type: 'slip-clip';
  readonly clipId: string;
  readonly bySourceTicks: number;
}

/** Plays the same part of the source in another time, from the same start. With `ripple` what comes after on the track keeps its distance. */
export interface SetSpeed {
  readonly type: 'set-speed';
  readonly clipIds: readonly string[];
  readonly speedPercent: number;
  readonly ripple: boolean;
}

/** Cuts a clip in two at `atTicks`; the right part gets `newClipId`. */
export interface SplitClip {
  readonly type: 'split-clip';
  readonly clipId: string;
  readonly atTicks: number;
  readonly newClipId: string;
}

/** Deletes clips and leaves gaps. */
export interface DeleteClips {
  readonly type: 'delete-clips';
  readonly clipIds: readonly string[];
}

/** Deletes clips and moves what follows on the same tracks up by as much as was deleted before it. */
export interface RippleDelete {
  readonly type: 'ripple-delete';
  readonly clipIds: readonly string[];
}

export interface SetTransform {
  readonly type: 'set-transform';
  readonly clipIds: readonly string[];
  readonly transform: Partial<Transform>;
}

export interface SetFilters {
  readonly type: 'set-filters';
  readonly clipIds: readonly string[];
  /** Null takes all filters away. */
  readonly filters: Partial<Filters> | null;
}

export interface SetText {
  readonly type: 'set-text';
  readonly clipIds: readonly string[];
  readonly text: Partial<TextContent>;
}

export interface SetShape {
  readonly type: 'set-shape';
  readonly clipIds: readonly string[];
  readonly shape: Partial<ShapeContent>;
}

/** Puts these keyframes in place of all that the property has; an empty list takes them away. */
export interface SetKeyframes {
  readonly type: 'set-keyframes';
  readonly clipId: string;
  readonly property: AnimatedProperty;
  readonly keyframes: readonly Keyframe[];
}

/** At the cut to the clip before; null takes it away. */
export interface SetTransition {
  readonly type: 'set-transition';
  readonly clipId: string;
  readonly transition: Transition | null;
}

export interface SetClipProperties {
  readonly type: 'set-clip-properties';
  readonly clipIds: readonly string[];
  readonly properties: Partial<Pick<Clip, 'volume' | 'pan' | 'fadeInTicks' | 'fadeOutTicks' | 'enter' | 'exit'>>;
}

/** Shows another picture in the same place; all else that the clip has stays. */
export interface ReplacePicture {
  readonly type: 'replace-picture';
  readonly clipId: string;
  readonly assetId: string;
}

/** Makes the clips one group, or with null members of none. A clip is in one group at the most. */
export interface GroupClips {
  readonly type: 'group-clips';
  readonly clipIds: readonly string[];
  readonly groupId: string | null;
}

/** Adds the marker, or puts it in place of the one with its id. */
export interface SetMarker {
  readonly type: 'set-marker';
  readonly marker: Marker;
}

export interface RemoveMarker {
  readonly type: 'remove-marker';
  readonly markerId: string;
}

export interface SetRange {
  readonly type: 'set-range';
  readonly range: TimeRange | null;
}

export interface SetCanvas {
  readonly type: 'set-canvas';
  readonly canvas: Partial<Canvas>;
}

/** Why a command is refused. The document is then as it was. Checked in this order. */
export type CommandError =
  | { readonly code: 'unknown_track'; readonly trackId: string }
  | { readonly code: 'unknown_clip'; readonly clipId: string }
  | { readonly code: 'unknown_marker'; readonly markerId: string }
  | { readonly code: 'id_taken'; readonly id: string }
  | { readonly code: 'locked'; readonly trackId: string }
  | { readonly code: 'wrong_track_kind'; readonly clipId: string; readonly trackId: string }
  | { readonly code: 'wrong_clip_kind'; readonly clipId: string }
  | { readonly code: 'no_cut'; readonly clipId: string }
  | { readonly code: 'limit_reached'; readonly limit: 'tracks' | 'clips' | 'markers' }
  | { readonly code: 'too_short'; readonly clipId: string; readonly minTicks: number }
  | { readonly code: 'out_of_clip'; readonly clipId: string; readonly atTicks: number }
  | { readonly code: 'out_of_timeline'; readonly clipId: string }
  | { readonly code: 'out_of_source'; readonly clipId: string }
  | { readonly code: 'invalid_value'; readonly path: string; readonly message: string }
  | { readonly code: 'overlap'; readonly clipId: string; readonly withClipId: string };
