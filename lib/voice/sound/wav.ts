/** A sound of one channel; samples from -1 to 1. */
export interface MonoSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

const headerBytes = 44;
const fullScale = 32_767;

/** VO10: a WAV of 16 bits. */
export function writeWav({ samples, sampleRate }: MonoSound): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const dataBytes = samples.length * 2;
  writeAscii(bytes, 0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  writeAscii(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeAscii(bytes, 36, 'data');
  view.setUint32(40, dataBytes, true);
  const data = new Int16Array(bytes.buffer, headerBytes);
  for (let index = 0; index < samples.length; index += 1) data[index] = Math.round(Math.max(-1, Math.min(1, samples[index] ?? 0)) * fullScale);
  return bytes;
}

/** VO10: what a WAV of 16 bits holds, its channels mixed; null where it is none. Servers that send one while they make it do not know its length: it goes on to the end. */
export function readWav(bytes: Uint8Array): MonoSound | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || readAscii(bytes, 0, 4) !== 'RIFF' || readAscii(bytes, 8, 4) !== 'WAVE') return null;
  let format: { readonly channels: number; readonly sampleRate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const id = readAscii(bytes, at, 4);
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (id === 'fmt ' && from + 16 <= bytes.byteLength) {
      const [kind, channels, sampleRate, bits] = [view.getUint16(from, true), view.getUint16(from + 2, true), view.getUint32(from + 4, true), view.getUint16(from + 14, true)];
      if ((kind !== 1 && kind !== 0xff_fe) || bits !== 16 || channels < 1 || channels > 8 || sampleRate < 8_000 || sampleRate > 192_000) return null;
      format = { channels, sampleRate };
    }
    if (id === 'data') return format === null ? null : { samples: mix(view, from, Math.min(from + size, bytes.byteLength), format.channels), sampleRate: format.sampleRate };
    at = from + size + (size % 2);
  }
  return null;
}

function mix(view: DataView, from: number, to: number, channels: number): Float32Array {
  const samples = new Float32Array(Math.floor((to - from) / (2 * channels)));
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += view.getInt16(from + 2 * (index * channels + channel), true);
    samples[index] = sum / channels / (fullScale + 1);
  }
  return samples;
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}

function readAscii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
