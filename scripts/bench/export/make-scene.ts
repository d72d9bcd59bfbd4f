import { BufferTarget, Mp4OutputFormat, Output, Quality, VideoSample, VideoSampleSource } from 'mediabunny';
import { assert } from '@/lib/base/assert';
import { CanvasFrames } from '@/lib/editor/export/canvas-frames';

/** A moving scene in H.264, as a camera's file would be, in limited-range BT.709: a sky that changes, hills that pass by, a sun, and a grain that is never the same twice. */
export async function makeScene(widthPx: number, heightPx: number, framesPerSecond: number, lengthSeconds: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  assert(context !== null, 'a canvas has a context');
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
  const frames = new CanvasFrames(context);
  const pictures = new VideoSampleSource({ codec: 'avc', quality: new Quality({ bitrate: 6_000_000 }), keyFrameInterval: 2, fullCodecString: 'avc1.640028' });
  output.addVideoTrack(pictures, { frameRate: framesPerSecond });
  await output.start();
  for (let frame = 0; frame < framesPerSecond * lengthSeconds; frame += 1) {
    drawScene(context, frame / framesPerSecond);
    const at = (index: number) => Math.round((index * 1_000_000) / framesPerSecond);
    const sample = new VideoSample(await frames.capture({ timestamp: at(frame), duration: at(frame + 1) - at(frame) }));
    await pictures.add(sample);
    sample.close();
  }
  await output.finalize();
  assert(output.target.buffer !== null, 'a finished file has its bytes');
  return new Blob([output.target.buffer]);
}

function drawScene(context: OffscreenCanvasRenderingContext2D, seconds: number): void {
  const { width, height } = context.canvas;
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${210 + seconds * 6} 60% 45%)`);
  sky.addColorStop(1, `hsl(${30 + seconds * 6} 70% 70%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#ffe9b0';
  context.beginPath();
  context.arc(width * (0.2 + 0.05 * seconds), height * 0.3, height * 0.09, 0, Math.PI * 2);
  context.fill();
  for (let layer = 0; layer < 4; layer += 1) {
    context.fillStyle = `hsl(${140 - layer * 12} 30% ${42 - layer * 9}%)`;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      const way = (x + seconds * 60 * (layer + 1)) / width;
      context.lineTo(x, height * (0.5 + layer * 0.12 + 0.05 * Math.sin(way * 9 + layer) + 0.02 * Math.sin(way * 31)));
    }
    context.lineTo(width, height);
    context.fill();
  }
  for (let grain = 0; grain < 600; grain += 1) {
    const [a, b] = [Math.sin(grain * 12.9898 + seconds * 78.233) * 43_758.5453, Math.sin(grain * 39.346 + seconds * 11.135) * 24_634.6345];
    context.fillStyle = grain % 2 === 0 ? '#ffffff30' : '#00000030';
    context.fillRect((a - Math.floor(a)) * width, (b - Math.floor(b)) * height, 2, 2);
  }
}
