import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawBalloon } from '@/scripts/demo-media/balloon';
import { drawTrainFrame, trainVideo } from '@/scripts/demo-media/night-train';
import { sampleRate, trainSound } from '@/scripts/demo-media/train-sound';

/**
 * Makes the media of the scenarios' project (lib/scenarios/media) anew: `npx tsx scripts/make-demo-media.ts`. Needs ffmpeg on this machine;
 * the results are committed, so nobody else does.
 */
const target = 'lib/scenarios/media';
const folder = mkdtempSync(join(tmpdir(), 'tallycut-media-'));
const { framesPerSecond, seconds } = trainVideo;
const frames = framesPerSecond * seconds;

writeFileSync(join(target, 'balloon.jpg'), await drawBalloon().encode('jpeg', 86));
writeFileSync(join(target, 'night-train.poster.jpg'), await drawTrainFrame(0.55).encode('jpeg', 84));

for (let frame = 0; frame < frames; frame += 1) {
  const name = `${String(frame).padStart(4, '0')}.png`;
  writeFileSync(join(folder, name), await drawTrainFrame(frame / (frames - 1)).encode('png'));
}
writeFileSync(join(folder, 'sound.f32'), new Uint8Array(trainSound(seconds).buffer));

const encoded = spawnSync(
  'ffmpeg',
  [
    '-loglevel', 'error', '-y', '-framerate', String(framesPerSecond), '-i', join(folder, '%04d.png'),
    '-f', 'f32le', '-ar', String(sampleRate), '-ac', '1', '-i', join(folder, 'sound.f32'),
    // bt709 in the limited range, which is what players assume; a key frame each second, so that seeking is quick.
    '-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv',
    '-c:v', 'libvpx-vp9', '-crf', '33', '-b:v', '0', '-g', String(framesPerSecond), '-row-mt', '1', '-deadline', 'good', '-cpu-used', '1',
    '-c:a', 'libopus', '-b:a', '48k', '-t', String(seconds), join(target, 'night-train.webm'),
  ],
  { stdio: 'inherit' },
);
rmSync(folder, { recursive: true });
if (encoded.status !== 0) throw new Error('ffmpeg could not encode the video: its lines above say why.');
