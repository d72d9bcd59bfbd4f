import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Section } from '@/lib/editor/playback/section';
import { sectionEdgeSeconds, sectionEndSeconds, ticksAt } from '@/lib/editor/playback/section';
import type { SoundOutput } from '@/lib/editor/playback/sound-output';
import { Voice } from '@/lib/editor/playback/voice';
import type { SoundSegment } from '@/lib/editor/sound';
import { describeSound } from '@/lib/editor/sound';

/**
 * ER3: the sound of one section. It comes in over 3 ms from its first instant and goes out over the 3 ms after its last one, so that two
 * sections that follow each other are crossfaded: nothing is missing at the seam, and nothing clicks.
 */
export class SectionSound {
  private readonly voices = new Map<string, Voice>();
  private readonly edge: GainNode;
  private endSeconds = Infinity;

  constructor(
    private section: Section,
    private readonly options: SoundOutput,
  ) {
    const { context, destination } = options;
    this.edge = context.createGain();
    this.edge.connect(destination);
    const startSeconds = Math.max(section.clockSeconds, context.currentTime);
    this.edge.gain.setValueAtTime(0, startSeconds);
    this.edge.gain.linearRampToValueAtTime(1, startSeconds + sectionEdgeSeconds);
  }

  /** Takes the document as it is now, and the section where it has got a nearer end. */
  update(document: ProjectDocument, section: Section): void {
    this.section = section;
    this.scheduleEnd();
    const { context, lookAheadSeconds } = this.options;
    const nowTicks = ticksAt(context.currentTime, section);
    const untilSeconds = Math.min(Math.max(context.currentTime, section.clockSeconds) + lookAheadSeconds, sectionEndSeconds(section) + sectionEdgeSeconds);
    const untilTicks = section.fromTicks + (untilSeconds - section.clockSeconds) * section.rate * ticksPerSecond;
    const isSoon = section.clockSeconds <= context.currentTime + lookAheadSeconds;
    const segments = isSoon ? describeSound(document, nowTicks, untilTicks) : [];
    const heard = new Map(segments.map((segment) => [segment.clipId, segment]));
    for (const [clipId, voice] of this.voices) {
      const segment = heard.get(clipId);
      voice.shorten(section);
      if (segment !== undefined && isSameSource(segment, voice.segment)) voice.changeGain(segment);
      else if (segment === undefined && voice.segment.endTicks <= nowTicks) this.voices.delete(clipId);
      else this.endVoice(clipId, voice);
      voice.tick();
    }
    for (const segment of segments) if (!this.voices.has(segment.clipId)) this.beginVoice(segment);
  }

  /** Falls silent at once. */
  stop(): void {
    for (const [clipId, voice] of this.voices) this.endVoice(clipId, voice);
  }

  private scheduleEnd(): void {
    const endSeconds = sectionEndSeconds(this.section);
    if (endSeconds === this.endSeconds || !Number.isFinite(endSeconds)) return;
    this.endSeconds = endSeconds;
    const { gain } = this.edge;
    const fromSeconds = Math.max(endSeconds, this.section.clockSeconds + sectionEdgeSeconds, this.options.context.currentTime);
    gain.cancelScheduledValues(fromSeconds);
    gain.setValueAtTime(1, fromSeconds);
    gain.linearRampToValueAtTime(0, fromSeconds + sectionEdgeSeconds);
  }

  private beginVoice(segment: SoundSegment): void {
    const { context, lookAheadSeconds, openSound } = this.options;
    const voice = new Voice(segment, this.section, context, this.edge, lookAheadSeconds);
    this.voices.set(segment.clipId, voice);
    void openSound(segment.assetId)
      .then((sound) => (sound === null ? undefined : voice.play(sound)))
      // A file that breaks off in its middle is silent from there on; its picture says that something is wrong.
      .catch(() => undefined);
  }

  private endVoice(clipId: string, voice: Voice): void {
    voice.stop();
    this.voices.delete(clipId);
  }
}

/** Whether the same piece of the same recording is heard at the same time; the gain may differ. */
function isSameSource(a: SoundSegment, b: SoundSegment): boolean {
  return (
    a.assetId === b.assetId &&
    a.startTicks === b.startTicks &&
    a.endTicks === b.endTicks &&
    a.sourceInTicks === b.sourceInTicks &&
    a.speedPercent === b.speedPercent
  );
}
