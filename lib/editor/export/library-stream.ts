import type { EncodedPacket } from 'mediabunny';
import { MkvOutputFormat, NullTarget, Output } from 'mediabunny';

/** What an encoder calls with each packet; the first one brings the description of its codec. */
export type TakePacket = (packet: EncodedPacket, meta?: { readonly decoderConfig?: { readonly description?: AllowSharedBufferSource } }) => void;

/** Encoders of the library, and where it puts what they make. */
export class LibraryStream {
  /** @param output by itself written nowhere, and nothing of it is kept: encoders of the library work only where they belong to one. */
  constructor(readonly output: Output = new Output({ format: new MkvOutputFormat(), target: new NullTarget() })) {}

  start(): Promise<void> {
    return this.output.start();
  }

  /** Waits for the encoders and ends them. @throws what encoders and disk throw. */
  finish(): Promise<void> {
    return this.output.finalize();
  }

  /** Ends it as it is. Never rejects: a stream that the disk has broken cannot be closed, and what broke it is what has to be told. */
  async cancel(): Promise<void> {
    await this.output.cancel().catch(() => undefined);
  }
}
