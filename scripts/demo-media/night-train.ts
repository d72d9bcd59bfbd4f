import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createPrng } from '@/lib/base/prng';
import { fillBelow, fillVertical, glow, ridge } from '@/scripts/demo-media/landscape';

export const trainVideo = { widthPx: 640, heightPx: 360, framesPerSecond: 30, seconds: 6 } as const;

const deckPx = 232;
const deckHeightPx = 12;
const waterPx = 300;
const archPx = 80;
const carriages = 5;
const carriagePx = 118;
const gapPx = 6;

const still = drawStill();

/** One frame of a lit train that crosses a viaduct at night, from 0 (before it comes) to 1 (after it is gone). */
export function drawTrainFrame(progress: number): Canvas {
  const canvas = createCanvas(trainVideo.widthPx, trainVideo.heightPx);
  const context = canvas.getContext('2d');
  context.drawImage(still, 0, 0);
  const trainPx = carriages * (carriagePx + gapPx);
  const frontPx = -30 + progress * (trainVideo.widthPx + trainPx + 90);
  drawTrain(context, frontPx);
  drawViaduct(context);
  drawWater(context, canvas, progress);
  return canvas;
}

/** Everything that does not move: drawn once. */
function drawStill(): Canvas {
  const canvas = createCanvas(trainVideo.widthPx, trainVideo.heightPx);
  const context = canvas.getContext('2d');
  const random = createPrng('night train');
  fillVertical(context, trainVideo, 0, waterPx, [[0, '#0b1533'], [0.5, '#23386b'], [0.8, '#6a5a8c'], [1, '#d98f7a']]);
  for (let index = 0; index < 110; index += 1) {
    const yPx = random() ** 1.6 * 150;
    context.fillStyle = `rgba(255, 250, 235, ${(0.25 + random() * 0.6) * (1 - yPx / 170)})`;
    context.fillRect(random() * trainVideo.widthPx, yPx, 1.2 + random(), 1.2 + random());
  }
  glow(context, 500, 66, 90, '255, 240, 205', 0.55);
  context.fillStyle = '#fff3d6';
  context.beginPath();
  context.arc(500, 66, 20, 0, Math.PI * 2);
  context.fill();
  const layers = [
    { basePx: 190, color: '#4a4a7d', waves: [[2, 22], [5, 12]] },
    { basePx: 222, color: '#33386a', waves: [[3, 16], [7, 9]] },
    { basePx: 258, color: '#1f2750', waves: [[2, 12], [9, 6]] },
  ] as const;
  for (const { basePx, color, waves } of layers) {
    const line = ridge(random, trainVideo.widthPx, waves.map(([count, amplitudePx]) => [count, amplitudePx]));
    fillBelow(context, trainVideo, (xPx) => basePx + line(xPx), waterPx, color);
  }
  return canvas;
}

function drawTrain(context: SKRSContext2D, frontPx: number): void {
  const [topPx, heightPx] = [deckPx - 34, 31];
  for (let index = 0; index < carriages; index += 1) {
    const leftPx = frontPx - (index + 1) * (carriagePx + gapPx);
    const isEngine = index === 0;
    const body = context.createLinearGradient(0, topPx, 0, topPx + heightPx);
    body.addColorStop(0, isEngine ? '#e8643c' : '#c9d3e8');
    body.addColorStop(0.55, isEngine ? '#c4441f' : '#8d9cc0');
    body.addColorStop(1, '#2b3156');
    context.fillStyle = body;
    context.beginPath();
    context.roundRect(leftPx, topPx, carriagePx, heightPx, isEngine ? [6, 22, 8, 4] : 4);
    context.fill();
    context.fillStyle = 'rgba(20, 24, 50, 0.9)';
    context.fillRect(leftPx - gapPx, topPx + heightPx - 10, gapPx, 5);
    for (let window = 0; window < 6; window += 1) {
      if (isEngine && window === 5) continue;
      context.fillStyle = window === 5 && isEngine ? '#9fd7ff' : '#ffe08a';
      context.fillRect(leftPx + 9 + window * 18, topPx + 8, 12, 9);
    }
    for (const wheelPx of [18, 34, carriagePx - 34, carriagePx - 18]) {
      context.fillStyle = '#10142c';
      context.beginPath();
      context.arc(leftPx + wheelPx, topPx + heightPx, 4, 0, Math.PI * 2);
      context.fill();
    }
  }
  const lampPx = frontPx - gapPx;
  glow(context, lampPx, deckPx - 14, 70, '255, 236, 180', 0.8);
  const beam = context.createLinearGradient(lampPx, 0, lampPx + 220, 0);
  beam.addColorStop(0, 'rgba(255, 236, 180, 0.45)');
  beam.addColorStop(1, 'rgba(255, 236, 180, 0)');
  context.fillStyle = beam;
  context.beginPath();
  context.moveTo(lampPx, deckPx - 16);
  context.lineTo(lampPx + 220, deckPx - 44);
  context.lineTo(lampPx + 220, deckPx);
  context.closePath();
  context.fill();
}

function drawViaduct(context: SKRSContext2D): void {
  const stone = context.createLinearGradient(0, deckPx, 0, waterPx);
  stone.addColorStop(0, '#3c3f63');
  stone.addColorStop(1, '#191c38');
  context.fillStyle = stone;
  context.beginPath();
  context.rect(0, deckPx, trainVideo.widthPx, waterPx - deckPx);
  for (let leftPx = -archPx / 2; leftPx < trainVideo.widthPx; leftPx += archPx) {
    const [innerPx, springPx] = [archPx - 18, deckPx + deckHeightPx + 31];
    context.moveTo(leftPx + 9, waterPx);
    context.lineTo(leftPx + 9, springPx);
    context.arc(leftPx + archPx / 2, springPx, innerPx / 2, Math.PI, 0);
    context.lineTo(leftPx + 9 + innerPx, waterPx);
    context.closePath();
  }
  context.fill('evenodd');
  context.fillStyle = '#565a83';
  context.fillRect(0, deckPx - 3, trainVideo.widthPx, 4);
}

function drawWater(context: SKRSContext2D, canvas: Canvas, progress: number): void {
  const above = createCanvas(trainVideo.widthPx, waterPx);
  above.getContext('2d').drawImage(canvas, 0, 0);
  for (let yPx = waterPx; yPx < trainVideo.heightPx; yPx += 1) {
    const depth = (yPx - waterPx) / (trainVideo.heightPx - waterPx);
    const swayPx = Math.sin(yPx * 0.7 + progress * 22) * (0.6 + depth * 3.4);
    context.drawImage(above, 0, Math.max(0, waterPx - 1 - (yPx - waterPx) * 1.9), trainVideo.widthPx, 1, swayPx - 6, yPx, trainVideo.widthPx + 12, 1);
  }
  fillVertical(context, trainVideo, waterPx, trainVideo.heightPx, [[0, 'rgba(60,50,90,0.2)'], [1, 'rgba(8,14,36,0.72)']]);
}
