import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { checkFile } from '@/components/editor/provider/check-file';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import { defaultTransform } from '@/lib/editor/document/empty';
import type { Clip } from '@/lib/editor/document/model';
import { SoundMixer } from '@/lib/editor/export/sound-mixer';
import { describeFrame, mediaLayers } from '@/lib/editor/frame';
import { MediaPool } from '@/lib/editor/media/media-pool';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { MediaServer } from '@/lib/editor/testing/media-server';
import { uploadsTexts } from '@/lib/texts/en/uploads';
import { expectConsole } from '@/scripts/testing/console-rule';
import type { CorpusFile } from '@/scripts/testing/media-corpus';
import { corpus } from '@/scripts/testing/media-corpus';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** A file of the corpus as base64; null where this machine cannot make it. */
    corpusFile(name: string): Promise<string | null>;
  }
}

const noFfmpeg = 'this machine has no ffmpeg with the codecs for it';
const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

async function fileOf(name: string): Promise<File | null> {
  const base64 = await commands.corpusFile(name);
  return base64 === null ? null : new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name);
}

/** The file as the editor has it once it is there: as the asset `one`. */
function openFile(file: File, kind: 'video' | 'audio') {
  const server = new MediaServer();
  server.serve('/api/media/one', file);
  const asset = makeAsset({ id: 'one', kind });
  return new MediaPool({
    findAsset: (id) => (id === 'one' ? asset : null),
    fetch: server.fetch,
    createImageBitmap: (source, options) => createImageBitmap(source, options),
    setTimeout: (run) => queueMicrotask(run),
  });
}

const clipOf = (clip: Partial<Clip> = {}) => makeClip({ id: 'clip', kind: 'video', assetId: 'one', trackId: 'low', durationTicks: seconds(1), ...clip });

/** A frame of these clips over red, by the very functions that preview and export draw with. */
async function draw(pool: MediaPool, [widthPx, heightPx]: readonly [number, number], ticks: number, ...clips: readonly Clip[]) {
  const document = makeDocument({ canvas: { widthPx, heightPx, background: '#ff0000' }, tracks: [makeTrack({ id: 'low', order: 0 }), makeTrack({ id: 'high', order: 1 })], clips });
  const description = describeFrame(document, ticks);
  await pool.settle(mediaLayers(description));
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  drawFrame(context, description, pool.sourceOf);
  return {
    isReady: mediaLayers(description).every((layer) => !pool.isBroken(layer)),
    color: (x: number, y: number) => [...context.getImageData(Math.floor(x * widthPx), Math.floor(y * heightPx), 1, 1).data.slice(0, 3)],
  };
}

type Colors = Awaited<ReturnType<typeof draw>>['color'];

/** Which quarters are white, of the part of the canvas that begins at `left` and is so wide. */
function whiteCorners(color: Colors, left = 0, width = 1): readonly string[] {
  return corners.filter((corner) => {
    const [x, y] = [corner.endsWith('left') ? 0.25 : 0.75, corner.startsWith('top') ? 0.25 : 0.75];
    return color(left + x * width, y).every((value) => value > 220);
  });
}

async function loudest(pool: MediaPool, kind: 'video' | 'audio'): Promise<number> {
  const document = makeDocument({ tracks: [makeTrack({ id: 'low', order: 0, kind: kind === 'audio' ? 'audio' : 'video' })], clips: [clipOf({ kind })] });
  const mixer = new SoundMixer({ document, fromTicks: 0, openSound: (assetId) => pool.openSound(assetId), onBroken: () => undefined });
  const { left, right } = await mixer.mix(24_000);
  mixer.close();
  return [left, right].reduce((most, samples) => samples.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
}

async function proveUse(file: File, facts: Exclude<CorpusFile['facts'], { refused: string }>, white: CorpusFile['white'], isHeard: boolean): Promise<void> {
  const pool = openFile(file, facts.kind);
  if (facts.size !== undefined) {
    // Of the right size: it covers a canvas of its proportions to the corners.
    const [widthPx, heightPx] = facts.size;
    const { isReady, color } = await draw(pool, [2 * widthPx, 2 * heightPx], 0, clipOf());
    expect(isReady).toBe(true);
    for (const [x, y] of [[0.01, 0.01], [0.99, 0.99], [0.01, 0.99], [0.99, 0.01]] as const) expect(color(x, y)).not.toEqual([255, 0, 0]);
    if (white !== undefined) expect(whiteCorners(color)).toEqual([white]);
  }
  if (isHeard) expect(await loudest(pool, facts.kind)).toBeGreaterThan(0.03);
  pool.close();
}

describe('what is taken in is seen and heard in the editor', () => {
  it.for(corpus)('[EI1] [EI2] $name', async ({ name, facts, white }, { skip }) => {
    const file = await fileOf(name);
    if (file === null) return skip(noFfmpeg);
    if (name === 'old.mp4') expectConsole(/^Unsupported video codec \(sample entry type 'mp4v'\)/);
    const { refusal, notice } = await checkFile(file);
    if ('refused' in facts) {
      // The server says so, with the sentence that its own test proves; what there is of it keeps nobody waiting.
      const pool = openFile(file, 'video');
      await draw(pool, [320, 180], 0, clipOf());
      pool.close();
    } else if (refusal !== null) expect([uploadsTexts.browserCannotSee('HEVC (H.265)')]).toContain(refusal);
    else {
      if (notice !== null) expect([uploadsTexts.pictureOnly(name, 'AC-3')]).toContain(notice);
      await proveUse(file, facts, white, facts.hasSound && notice === null);
    }
  });

  it('[EI1] a video with transparency shows what is beneath through it', async ({ skip }) => {
    const file = await fileOf('transparent.webm');
    if (file === null) return skip(noFfmpeg);
    const pool = openFile(file, 'video');
    const { color } = await draw(pool, [320, 180], 0, clipOf());
    for (const [channel, wanted] of [127, 0, 127].entries()) expect(Math.abs((color(0.5, 0.5)[channel] ?? 0) - wanted)).toBeLessThan(12);
    pool.close();
  });

  it('[EM1] two clips of one file are seen at once, at different places of it', async ({ skip }) => {
    const file = await fileOf('h264-b-frames.mov');
    if (file === null) return skip(noFfmpeg);
    const pool = openFile(file, 'video');
    const half = { ...defaultTransform, scale: 0.5 };
    const clips = [clipOf({ transform: { ...half, x: -0.25 } }), clipOf({ id: 'other', trackId: 'high', sourceInTicks: seconds(0.4), transform: { ...half, x: 0.25 } })];
    for (const frame of [0, 1, 10]) {
      const { isReady, color } = await draw(pool, [640, 180], frame * 8000, ...clips);
      expect([isReady, color(0.18, 0.35), color(0.68, 0.35)].map(String)).toEqual(['true', ...[0, 1].map(() => expect.stringMatching(/^25\d,25\d,25\d$/) as unknown as string)]);
    }
    pool.close();
  });
});
