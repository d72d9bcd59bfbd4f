const samplesPerSecond = 8_000;
const lengthSeconds = 10;
/** A scale of five, in Hz. */
const pitches = [392, 440, 523.25, 587.33, 659.25] as const;

/** Ten seconds of bells, one each half second: a sound whose waveform can be recognised. A WAV file of one channel, 16 bits. */
export function bells(): Buffer {
  const samples = Int16Array.from({ length: lengthSeconds * samplesPerSecond }, (_, index) => Math.round(9_000 * bellAt(index / samplesPerSecond)));
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

/** From −1 to 1: the stroke of this half second, dying away. */
function bellAt(seconds: number): number {
  const stroke = Math.floor(seconds * 2);
  const since = seconds - stroke / 2;
  const pitch = pitches[(stroke * 3) % pitches.length] ?? pitches[0];
  return Math.sin(2 * Math.PI * pitch * seconds) * Math.exp(-6 * since);
}
