import { registerAacEncoder } from '@mediabunny/aac-encoder';
import type { EncodedPacket } from 'mediabunny';
import { AudioSample } from 'mediabunny';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TakePacket } from '@/lib/editor/export/library-stream';
import { MemoryFile } from '@/lib/editor/export/memory-file';
import { Mp4File } from '@/lib/editor/export/mp4-file';
import type { SoundTrackPlan } from '@/lib/editor/export/plan';
import { exportSampleRate } from '@/lib/editor/export/plan';
import { leadSamples, packetSamples, SoundRelay } from '@/lib/editor/export/sound-relay';
import { openExported } from '@/lib/editor/testing/export-studio';

beforeAll(() => registerAacEncoder());

/** The second encoder takes over in the middle of the block that begins after 8 seconds. */
const legSamples = 8 * exportSampleRate;
const handOverSample = legSamples + leadSamples;
const blockSamples = exportSampleRate / 2;
const sampleCount = 10 * exportSampleRate + 700;
const plan: SoundTrackPlan = { codec: 'aac', bitsPerSecond: 192_000, fromTicks: 0, sampleCount };

/** A chord whose tones come and go, with knocks: wherever something is amiss, it is off. */
function chordAt(index: number): number {
  const seconds = index / exportSampleRate;
  const tones = [110, 277.2, 440.3, 1318.5, 3520.7];
  const sinceKnock = seconds % 0.093;
  const knock = 0.3 * Math.exp(-sinceKnock * 400) * Math.sin(2 * Math.PI * 2500 * sinceKnock);
  return tones.reduce((sum, hz, tone) => sum + 0.12 * (1 + 0.4 * Math.sin(2 * Math.PI * (0.7 + tone) * seconds)) * Math.sin(2 * Math.PI * hz * seconds), knock);
}

/** Encodes the chord, a block after the other. */
async function encodeChord(take: TakePacket, lengthSamples = sampleCount): Promise<void> {
  await encode(take, lengthSamples, (first, count) => new Float32Array(count * 2).map((_, index) => chordAt(first + (index % count))));
}

async function encode(take: TakePacket, lengthSamples: number, planesOf: (first: number, count: number) => Float32Array, afterBlock?: (first: number) => Promise<undefined>): Promise<void> {
  const relay = new SoundRelay({ ...plan, sampleCount: lengthSamples }, take, legSamples);
  await relay.start();
  for (let first = 0; first < lengthSamples; first += blockSamples) {
    const count = Math.min(blockSamples, lengthSamples - first);
    const block = new AudioSample({ data: planesOf(first, count), format: 'f32-planar', numberOfChannels: 2, sampleRate: exportSampleRate, timestamp: first / exportSampleRate });
    await relay.add(block);
    block.close();
    await afterBlock?.(first);
  }
  await relay.finish();
}

/** How far `heard` is from the chord on average, from a sample on, relative to the chord. */
function errorAt(heard: Float32Array, first: number, count: number): number {
  let [ofError, ofChord] = [0, 0];
  for (let index = first; index < first + count; index += 1) {
    const wanted = chordAt(index);
    ofError += ((heard[index] ?? 0) - wanted) ** 2;
    ofChord += wanted ** 2;
  }
  return Math.sqrt(ofError / ofChord);
}

describe('sound that one encoder after the other encodes', () => {
  it('[EO6] is as near to the mix where the next one takes over as it is elsewhere', async () => {
    const file = new MemoryFile();
    const mp4 = new Mp4File(file, [{ kind: 'sound', channelCount: 2, unitsPerSecond: exportSampleRate, leadInUnits: packetSamples, heardUnits: sampleCount, expectedPackets: 500 }]);
    await encodeChord((packet, meta) => mp4.add(0, packet, meta?.decoderConfig?.description));
    mp4.finish();
    const exported = await openExported(new Blob([file.contents()]));
    const heard = await exported.samples();
    exported.close();
    const packetsFrom = (first: number) => Array.from({ length: 32 }, (_, packet) => errorAt(heard, first + packet * packetSamples, packetSamples));
    const elsewhere = Math.max(...[1, 2, 3, 4, 5, 6].flatMap((second) => packetsFrom(second * exportSampleRate)));
    expect(elsewhere).toBeLessThan(0.05);
    expect(Math.max(...packetsFrom(handOverSample - 16 * packetSamples))).toBeLessThanOrEqual(elsewhere);
  });

  // Long after the second encoder has begun, before its packets count, and where but one of them does.
  it.each([sampleCount, legSamples + 5000, legSamples + 12_000])('[EO7] comes as one row of packets, and ends with the sound (%i samples)', async (lengthSamples) => {
    const packets: EncodedPacket[] = [];
    await encodeChord((packet) => packets.push(packet), lengthSamples);
    expect(packets.map(({ timestamp }) => Math.round(timestamp * exportSampleRate))).toEqual(packets.map((_, index) => index * packetSamples));
    expect(packets.length).toBe(Math.ceil(lengthSamples / packetSamples) + 1);
  });

  // An encoder lets three blocks wait and has its caller wait with the fourth: after any of these the one that both encode is the fourth.
  it.each([1, 2, 3, 4])('[EO7] comes as one row of packets where sound is made faster than it is encoded, but for block %i', async (slowBlock) => {
    const packets: EncodedPacket[] = [];
    const caughtUp = Promise.withResolvers<undefined>();
    const take: TakePacket = (packet) => {
      packets.push(packet);
      if ((packets.length + 2) * packetSamples > slowBlock * blockSamples) caughtUp.resolve(undefined);
    };
    const lengthSamples = 2 * legSamples;
    await encode(take, lengthSamples, (_, count) => new Float32Array(count * 2), (first) => (first === (slowBlock - 1) * blockSamples ? caughtUp.promise : Promise.resolve(undefined)));
    expect(packets.map(({ timestamp }) => Math.round(timestamp * exportSampleRate))).toEqual(packets.map((_, index) => index * packetSamples));
    expect(packets.length).toBe(Math.ceil(lengthSamples / packetSamples) + 1);
  });

  it('[EO9] ends in the middle of a hand-over without a word', async () => {
    const relay = new SoundRelay(plan, () => undefined, legSamples);
    await relay.start();
    for (const first of [0, legSamples]) {
      const block = new AudioSample({ data: new Float32Array(blockSamples * 2), format: 'f32-planar', numberOfChannels: 2, sampleRate: exportSampleRate, timestamp: first / exportSampleRate });
      await relay.add(block);
      block.close();
    }
    await expect(relay.cancel()).resolves.toBeUndefined();
  });
});
