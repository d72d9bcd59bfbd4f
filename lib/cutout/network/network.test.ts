import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { readNetwork } from '@/lib/cutout/network/read-network';
import { runNetwork } from '@/lib/cutout/network/run-network';

const file = readFileSync(createRequire(import.meta.url).resolve('@mediapipe/selfie_segmentation/selfie_segmentation.tflite'));
const bytes = (): ArrayBuffer => Uint8Array.from(file).buffer;

it('[CU11] reads the network of its package: a square of colours in, a square of probabilities out', () => {
  const network = readNetwork(bytes());
  expect([network.shapes[network.input], network.shapes[network.output]]).toEqual([[1, 256, 256, 3], [1, 256, 256, 1]]);
  const grey = new Float32Array(256 * 256 * 3).fill(0.5);
  const first = runNetwork(network, grey);
  expect(first.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(runNetwork(network, grey)).toEqual(first);
});

it('[CU11] refuses what is no network, and operators that it does not know', () => {
  expect(() => readNetwork(new ArrayBuffer(16))).toThrow();
  const changed = bytes();
  const name = file.indexOf('Convolution2DTransposeBias');
  new Uint8Array(changed)[name] = 'X'.charCodeAt(0);
  expect(() => readNetwork(changed)).toThrow(/not known here/);
});
