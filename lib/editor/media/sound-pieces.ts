import type { InputAudioTrack } from 'mediabunny';
import { AudioSampleSink } from 'mediabunny';

/** Some decoded sound of a recording, as it comes from the decoder. */
export interface SoundPiece {
  /** Where in the recording its first sample is; containers round this. */
  readonly startSeconds: number;
  readonly sampleRate: number;
  /** One list per channel, all of the same length. */
  readonly channels: readonly Float32Array[];
}

/**
 * The pieces of a sound track that cover `[fromSeconds, toSeconds)` of it, in order. Made of plain lists: an `AudioBuffer` does not exist in
 * workers. @param fileStartSeconds where the file's own clock is at its beginning (EI3). @throws where the file breaks off.
 */
export async function* readSoundPieces(track: InputAudioTrack, fileStartSeconds: number, fromSeconds: number, toSeconds = Infinity): AsyncGenerator<SoundPiece, void, void> {
  for await (const sample of new AudioSampleSink(track).samples(fileStartSeconds + fromSeconds, fileStartSeconds + toSeconds)) {
    const startSeconds = sample.timestamp - fileStartSeconds;
    const { sampleRate, numberOfChannels, numberOfFrames } = sample;
    const channels = Array.from({ length: numberOfChannels }, (_, planeIndex) => {
      const samples = new Float32Array(numberOfFrames);
      sample.copyTo(samples, { planeIndex, format: 'f32-planar' });
      return samples;
    });
    sample.close();
    yield { startSeconds, sampleRate, channels };
  }
}
