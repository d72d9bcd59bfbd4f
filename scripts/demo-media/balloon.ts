import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createPrng, type Prng } from '@/lib/base/prng';
import { fillBelow, fillVertical, glow, ridge } from '@/scripts/demo-media/landscape';

const size = { widthPx: 1280, heightPx: 720 };
const shorePx = 500;
const goreColors = ['#e4572e', '#fdf0d5', '#1f4e79', '#fdf0d5'];

interface Envelope {
  readonly xPx: number;
  readonly topPx: number;
  readonly radiusPx: number;
  readonly heightPx: number;
}

/** A hot-air balloon above a lake at dawn: one subject with a clear edge, on a background that is no single colour. */
export function drawBalloon(): Canvas {
  const canvas = createCanvas(size.widthPx, size.heightPx);
  const context = canvas.getContext('2d');
  const random = createPrng('balloon');
  drawSky(context, random);
  drawHills(context, random);
  const balloon: Envelope = { xPx: 560, topPx: 62, radiusPx: 142, heightPx: 352 };
  drawEnvelope(context, balloon);
  drawBasket(context, balloon);
  drawLake(context, canvas, random);
  drawReeds(context, random);
  return canvas;
}

function drawSky(context: SKRSContext2D, random: Prng): void {
  fillVertical(context, size, 0, shorePx, [[0, '#3f7ea6'], [0.45, '#9cc4cf'], [0.78, '#f6d9b8'], [1, '#f9c29a']]);
  glow(context, 980, 430, 420, '255, 236, 190', 0.95);
  for (let index = 0; index < 26; index += 1) {
    const [xPx, yPx, longPx] = [random() * size.widthPx, 90 + random() * 230, 90 + random() * 190];
    const cloud = context.createLinearGradient(xPx - longPx, 0, xPx + longPx, 0);
    cloud.addColorStop(0, 'rgba(255,255,255,0)');
    cloud.addColorStop(0.5, `rgba(255,246,235,${0.1 + random() * 0.2})`);
    cloud.addColorStop(1, 'rgba(255,255,255,0)');
    context.fillStyle = cloud;
    context.beginPath();
    context.ellipse(xPx, yPx, longPx, 3 + random() * 9, 0, 0, Math.PI * 2);
    context.fill();
  }
}

function drawHills(context: SKRSContext2D, random: Prng): void {
  const layers = [
    { basePx: 400, color: '#a9bcc4', waves: [[2, 26], [5, 14], [11, 5]] },
    { basePx: 432, color: '#7f9fa6', waves: [[3, 20], [7, 12], [17, 4]] },
    { basePx: 462, color: '#4f7a78', waves: [[2, 14], [6, 10], [23, 3]] },
    { basePx: 486, color: '#2c5450', waves: [[3, 7], [9, 5], [41, 3]] },
  ] as const;
  for (const { basePx, color, waves } of layers) {
    const line = ridge(random, size.widthPx, waves.map(([count, amplitudePx]) => [count, amplitudePx]));
    fillBelow(context, size, (xPx) => basePx + line(xPx), shorePx, color);
    const mist = context.createLinearGradient(0, basePx - 10, 0, shorePx);
    mist.addColorStop(0, 'rgba(250,220,190,0)');
    mist.addColorStop(1, 'rgba(250,220,190,0.28)');
    context.fillStyle = mist;
    context.fillRect(0, basePx - 10, size.widthPx, shorePx - basePx + 10);
  }
}

/** Half of the width at a height, both from 0 to 1: round above, drawn in to the mouth below. */
function profile(t: number): number {
  const shoulder = 0.4;
  if (t < shoulder) return Math.sqrt(1 - ((shoulder - t) / shoulder) ** 2);
  const down = (t - shoulder) / (1 - shoulder);
  return 0.14 + 0.86 * (Math.cos(down * Math.PI * 0.5) ** 0.92 * 0.82 + (1 - down) * 0.18);
}

function edgePoint({ xPx, topPx, radiusPx, heightPx }: Envelope, turn: number, t: number): [number, number] {
  const sag = Math.cos(turn) * 10 * Math.sin(t * Math.PI);
  return [xPx + Math.sin(turn) * radiusPx * profile(t), topPx + t * heightPx + sag * t];
}

function traceGore(context: SKRSContext2D, envelope: Envelope, fromTurn: number, toTurn: number, [from, to]: readonly [number, number] = [0, 1]): void {
  context.beginPath();
  for (let t = from; t <= to + 1e-9; t += (to - from) / 60) context.lineTo(...edgePoint(envelope, fromTurn, t));
  for (let t = to; t >= from - 1e-9; t -= (to - from) / 60) context.lineTo(...edgePoint(envelope, toTurn, t));
  context.closePath();
}

function drawEnvelope(context: SKRSContext2D, envelope: Envelope): void {
  const gores = 12;
  const turnOf = (index: number): number => -Math.PI / 2 + (index / gores) * Math.PI;
  for (let index = 0; index < gores; index += 1) {
    traceGore(context, envelope, turnOf(index), turnOf(index + 1));
    context.fillStyle = goreColors[index % goreColors.length] ?? '#ffffff';
    context.fill();
    // A band around the widest part, in the other colours.
    traceGore(context, envelope, turnOf(index), turnOf(index + 1), [0.36, 0.5]);
    context.fillStyle = goreColors[(index + 1) % goreColors.length] ?? '#ffffff';
    context.fill();
    traceGore(context, envelope, turnOf(index), turnOf(index + 1));
    context.strokeStyle = 'rgba(40, 30, 40, 0.16)';
    context.lineWidth = 1;
    context.stroke();
  }
  shadeEnvelope(context, envelope);
}

/** The sun stands low on the right: light there, shade on the left and below. */
function shadeEnvelope(context: SKRSContext2D, envelope: Envelope): void {
  const { xPx, topPx, radiusPx, heightPx } = envelope;
  context.save();
  traceGore(context, envelope, -Math.PI / 2, Math.PI / 2);
  context.clip();
  const shade = context.createLinearGradient(xPx - radiusPx, 0, xPx + radiusPx, 0);
  shade.addColorStop(0, 'rgba(20, 28, 60, 0.55)');
  shade.addColorStop(0.45, 'rgba(20, 28, 60, 0.12)');
  shade.addColorStop(0.8, 'rgba(255, 220, 170, 0.12)');
  shade.addColorStop(1, 'rgba(120, 60, 30, 0.25)');
  context.fillStyle = shade;
  context.fillRect(xPx - radiusPx, topPx, radiusPx * 2, heightPx);
  fillVertical(context, size, topPx, topPx + heightPx, [[0, 'rgba(255,255,255,0.14)'], [0.5, 'rgba(0,0,0,0)'], [1, 'rgba(30,20,40,0.5)']]);
  glow(context, xPx + radiusPx * 0.48, topPx + heightPx * 0.26, radiusPx * 0.8, '255, 244, 214', 0.5);
  context.restore();
}

function drawBasket(context: SKRSContext2D, { xPx, topPx, heightPx, radiusPx }: Envelope): void {
  const mouthPx = topPx + heightPx;
  const basket = { topPx: mouthPx + 34, widthPx: 44, heightPx: 32 };
  context.strokeStyle = '#3a2c28';
  context.lineWidth = 1.6;
  for (const side of [-1, -0.34, 0.34, 1]) {
    context.beginPath();
    context.moveTo(xPx + side * radiusPx * 0.13, mouthPx);
    context.lineTo(xPx + (side * basket.widthPx) / 2, basket.topPx);
    context.stroke();
  }
  glow(context, xPx, mouthPx + 6, 26, '255, 190, 90', 0.9);
  const wicker = context.createLinearGradient(xPx - 22, 0, xPx + 22, 0);
  wicker.addColorStop(0, '#5a3a22');
  wicker.addColorStop(0.6, '#9a6a3c');
  wicker.addColorStop(1, '#7a4f2c');
  context.fillStyle = wicker;
  context.beginPath();
  context.roundRect(xPx - basket.widthPx / 2, basket.topPx, basket.widthPx, basket.heightPx, [3, 3, 8, 8]);
  context.fill();
  context.fillStyle = '#3d2615';
  context.fillRect(xPx - basket.widthPx / 2 - 2, basket.topPx, basket.widthPx + 4, 5);
}

/** The lake shows what is above it, upside down, paler, and broken by waves that grow towards the viewer. */
function drawLake(context: SKRSContext2D, canvas: Canvas, random: Prng): void {
  const above = createCanvas(size.widthPx, shorePx);
  above.getContext('2d').drawImage(canvas, 0, 0);
  for (let yPx = shorePx; yPx < size.heightPx; yPx += 1) {
    const depth = (yPx - shorePx) / (size.heightPx - shorePx);
    const sourcePx = Math.max(0, shorePx - 1 - (yPx - shorePx) * 2.1);
    const swayPx = Math.sin(yPx * 0.9) * 2 * depth + Math.sin(yPx * 0.23) * 7 * depth;
    context.drawImage(above, 0, sourcePx, size.widthPx, 1, swayPx - 12, yPx, size.widthPx + 24, 1);
  }
  fillVertical(context, size, shorePx, size.heightPx, [[0, 'rgba(240,214,190,0.25)'], [0.4, 'rgba(90,140,150,0.35)'], [1, 'rgba(18,60,78,0.72)']]);
  for (let index = 0; index < 150; index += 1) {
    const depth = random() ** 0.7;
    const yPx = shorePx + 6 + depth * (size.heightPx - shorePx);
    context.fillStyle = `rgba(255, 240, 220, ${0.05 + random() * 0.14})`;
    context.fillRect(random() * size.widthPx, yPx, 20 + random() * 110 * (0.4 + depth), 1 + depth);
  }
}

function drawReeds(context: SKRSContext2D, random: Prng): void {
  for (let index = 0; index < 190; index += 1) {
    const onLeft = random() < 0.58;
    const xPx = onLeft ? random() ** 1.7 * 330 : size.widthPx - random() ** 1.7 * 300;
    const heightPx = (50 + random() * 120) * (1 - (onLeft ? xPx / 460 : (size.widthPx - xPx) / 430));
    const leanPx = (random() - 0.4) * 34;
    context.strokeStyle = random() < 0.5 ? '#12312f' : '#1d4441';
    context.lineWidth = 1.5 + random() * 2.5;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(xPx, size.heightPx + 4);
    context.quadraticCurveTo(xPx, size.heightPx - heightPx * 0.6, xPx + leanPx, size.heightPx - heightPx);
    context.stroke();
  }
}
