import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import type { Anchor } from '@/lib/editor/playback/voice';
import { Voice } from '@/lib/editor/playback/voice';
import type { SoundSegment } from '@/lib/editor/sound';
import { describeSound } from '@/lib/editor/sound';

export interface SoundPlayerOptions {
  readonly context: BaseAudioContext;
  /** Where all voices are summed. */
  readonly destination: AudioNode;
  openSound(assetId: string): Promise<OpenSound | null>;
  /** How far ahead sound is scheduled; longer than a hidden tab's timers sleep (1 s). */
  readonly lookAheadSeconds: number;
}

/** Plays what `describeSound` says, on the clock of an audio context: one voice per clip, summed. */
export class SoundPlayer {
  private readonly voices = new Map<string, Voice>();
  private anchor: Anchor | null = null;

  constructor(private readonly options: SoundPlayerOptions) {}

  /** Begins at an anchor, which may be a little in the future. What was playing stops. */
  start(document: ProjectDocument, anchor: Anchor): void {
    this.stop();
    this.anchor = anchor;
    this.update(document);
  }

  /** EX6: to be called again and again, and whenever the document has changed: voices come, go and change with it. */
  update(document: ProjectDocument): void {
    if (this.anchor === null) return;
    const nowTicks = this.anchor.ticks + Math.max(0, this.options.context.currentTime - this.anchor.contextSeconds) * ticksPerSecond;
    const segments = describeSound(document, nowTicks, nowTicks + this.options.lookAheadSeconds * ticksPerSecond);
    const heard = new Map(segments.map((segment) => [segment.clipId, segment]));
    for (const [clipId, voice] of this.voices) {
      const segment = heard.get(clipId);
      if (segment !== undefined && isSamePassage(segment, voice.segment)) voice.changeGain(segment);
      else if (segment === undefined && voice.segment.endTicks <= nowTicks) this.voices.delete(clipId);
      else this.endVoice(clipId, voice);
      voice.tick();
    }
    for (const segment of segments) if (!this.voices.has(segment.clipId)) this.beginVoice(segment, this.anchor);
  }

  stop(): void {
    this.anchor = null;
    for (const [clipId, voice] of this.voices) this.endVoice(clipId, voice);
  }

  /** Resolves when every sound that is heard at `ticks` is open and has decoded its first piece, so that a start is not late. */
  async prime(document: ProjectDocument, ticks: number): Promise<void> {
    await Promise.all(
      describeSound(document, ticks, ticks + 1).map(async (segment) => {
        const sound = await this.options.openSound(segment.assetId);
        if (sound === null) return;
        const sourceTicks = segment.sourceInTicks + ((ticks - segment.startTicks) * segment.speedPercent) / 100;
        const pieces = sound.pieces(sourceTicks / ticksPerSecond);
        await pieces.next();
        await pieces.return();
        sound.close();
      }),
    );
  }

  private beginVoice(segment: SoundSegment, anchor: Anchor): void {
    const { context, destination, lookAheadSeconds, openSound } = this.options;
    const voice = new Voice(segment, anchor, context, destination, lookAheadSeconds);
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
function isSamePassage(a: SoundSegment, b: SoundSegment): boolean {
  return (
    a.assetId === b.assetId &&
    a.startTicks === b.startTicks &&
    a.endTicks === b.endTicks &&
    a.sourceInTicks === b.sourceInTicks &&
    a.speedPercent === b.speedPercent
  );
}
