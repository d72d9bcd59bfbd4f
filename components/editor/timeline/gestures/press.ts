import type { Clip, Track } from '@/lib/editor/document/model';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import { clipAt, findClip, findTrack } from '@/lib/editor/document/read';
import { visibleDocument } from '@/lib/editor/editor-model';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { cutAt } from '@/components/editor/timeline/gestures/cut-at';
import { refuseLocked } from '@/components/editor/timeline/gestures/gesture-setup';
import { startMarquee } from '@/components/editor/timeline/gestures/marquee';
import { startEdge } from '@/components/editor/timeline/gestures/start-edge';
import { startMove } from '@/components/editor/timeline/gestures/start-move';
import { startPan } from '@/components/editor/timeline/gestures/start-pan';
import { startTouch } from '@/components/editor/timeline/gestures/start-touch';
import { startFade, startSlip, startTransition, startVolume } from '@/components/editor/timeline/gestures/start-value';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer } from '@/components/editor/timeline/timeline-frame';

/** What of a clip was pressed; handles say it themselves by `data-part`. */
const clipParts = ['body', 'start', 'end', 'fade-in', 'fade-out', 'volume', 'transition', 'transition-before', 'transition-after'] as const;
type ClipPart = (typeof clipParts)[number];

interface Hit {
  readonly clip: Clip;
  readonly track: Track;
  readonly part: ClipPart;
}

/** Every press on the tracks comes here; what is under the pointer and which keys are held say what it begins. */
export function pressTracks(event: PointerEvent, services: EditorServices, frame: TimelineFrame): void {
  if (event.button === 1) return startPan(event, frame);
  if (event.button !== 0 || isOnControl(event)) return;
  const hit = hitOf(event, services, frame);
  if (hit === null) return startMarquee(event, services, frame);
  if (!hit.part.startsWith('transition')) frame.hints.setState({ transitionClipId: null });
  if (event.pointerType === 'touch' && hit.part === 'body') return startTouch(event, hit.clip, services, frame);
  pressClip(event, hit, services, frame);
}

function pressClip(event: PointerEvent, { clip, track, part }: Hit, services: EditorServices, frame: TimelineFrame): void {
  const { editor } = services;
  if (editor.view.getState().tool === 'blade' && part === 'body') return cutAt(event, clip, services, frame);
  if (track.locked) return part === 'body' ? startMove(event, clip, services, frame) : refuseLocked(track.name);
  switch (part) {
    case 'start':
    case 'end':
      return startEdge(event, clip, part, services, frame);
    case 'fade-in':
    case 'fade-out':
      return startFade(event, clip, part, services, frame);
    case 'volume':
      return startVolume(event, clip, volumeHeightPx(event), services, frame);
    case 'transition':
      editor.select([]);
      return frame.hints.setState({ transitionClipId: clip.id });
    case 'transition-before':
    case 'transition-after':
      return startTransition(event, clip, part === 'transition-before' ? 'before' : 'after', services, frame);
    case 'body':
      return event.shiftKey && event.altKey && hasOwnTime(clip.kind) ? startSlip(event, clip, services, frame) : startMove(event, clip, services, frame);
  }
}

/** The clip under the pointer, also one that is too narrow to stand for itself. */
function hitOf(event: PointerEvent, { editor }: EditorServices, frame: TimelineFrame): Hit | null {
  if (!(event.target instanceof Element)) return null;
  const document = visibleDocument(editor.store.getState());
  const standing = event.target.closest<HTMLElement>('[data-clip-id], [data-transition-of]');
  const trackId = event.target.closest<HTMLElement>('[data-track-id]')?.dataset.trackId ?? '';
  const clip = standing === null ? clipAt(document, trackId, ticksAtPointer(frame, editor, event.clientX)) : findClip(document, standing.dataset.clipId ?? standing.dataset.transitionOf ?? '');
  const track = clip === null ? null : findTrack(document, clip.trackId);
  if (clip === null || track === null) return null;
  return { clip, track, part: partOf(event.target) ?? (standing === null ? 'body' : (edgeUnder(event, standing) ?? 'body')) };
}

function partOf(target: Element): ClipPart | null {
  const named = target.closest<HTMLElement>('[data-part]')?.dataset.part;
  return clipParts.find((part) => part === named) ?? null;
}

/** Where a mouse takes an edge instead of the clip, in pixels from it: never more than a third of the clip. Fingers have handles. */
function edgeUnder({ clientX, pointerType }: PointerEvent, element: Element): 'start' | 'end' | null {
  if (pointerType === 'touch') return null;
  const { left, right } = element.getBoundingClientRect();
  const reachPx = Math.min(8, (right - left) / 3);
  if (clientX < left + reachPx) return 'start';
  return clientX > right - reachPx ? 'end' : null;
}

/** A clip's name stands above its volume. */
const labelPx = 20;

/** How high the part of a clip is that its volume line goes through. */
function volumeHeightPx({ target }: PointerEvent): number {
  return target instanceof Element ? (target.closest('[data-clip-id]')?.getBoundingClientRect().height ?? labelPx) - labelPx : 0;
}

function isOnControl({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('[data-track-header], [data-control]') !== null;
}
