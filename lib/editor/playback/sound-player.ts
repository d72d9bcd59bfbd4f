import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Section } from '@/lib/editor/playback/section';
import { SectionSound } from '@/lib/editor/playback/section-sound';
import type { SoundOutput } from '@/lib/editor/playback/sound-output';
import { describeSound } from '@/lib/editor/sound';

/** Plays what `describeSound` says, on the clock of an audio context: one voice per clip and section, summed. */
export class SoundPlayer {
  private readonly sounds = new Map<number, SectionSound>();

  constructor(private readonly options: SoundOutput) {}

  /**
   * EX6: to be called again and again, and whenever something has changed: voices come, go and change with the document. Sections follow
   * one another on the context's clock; one that is no longer among them falls silent at once.
   */
  update(document: ProjectDocument, sections: readonly Section[]): void {
    const wanted = new Set(sections.map((section) => section.id));
    for (const [id, sound] of this.sounds) {
      if (wanted.has(id)) continue;
      sound.stop();
      this.sounds.delete(id);
    }
    for (const section of sections) {
      const sound = this.sounds.get(section.id) ?? new SectionSound(section, this.options);
      this.sounds.set(section.id, sound);
      sound.update(document, section);
    }
  }

  stop(): void {
    for (const sound of this.sounds.values()) sound.stop();
    this.sounds.clear();
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
}
