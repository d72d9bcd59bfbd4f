import type { OpenSound } from '@/lib/editor/media/media-pool';

/** Where sound goes, and where it comes from. */
export interface SoundOutput {
  readonly context: BaseAudioContext;
  /** Where all voices are summed. */
  readonly destination: AudioNode;
  openSound(assetId: string): Promise<OpenSound | null>;
  /** How far ahead sound is scheduled; longer than a hidden tab's timers sleep (1 s). */
  readonly lookAheadSeconds: number;
}
