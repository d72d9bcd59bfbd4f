import type { Fall, LivingScene, Sheet } from '@/lib/motion/living-scene';
import { particleAt, type Particle } from '@/lib/motion/particles';
import { cameraMatrix, multiply, poseAt, poseMatrix, viewAt, type Matrix } from '@/lib/motion/pose';

/** What of a canvas is drawn on: a window's, a worker's or a test's. */
export type Paper = Pick<
  CanvasRenderingContext2D,
  'setTransform' | 'drawImage' | 'fillRect' | 'beginPath' | 'arc' | 'ellipse' | 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'fill' | 'stroke' | 'save' | 'restore'
> & { globalAlpha: number; fillStyle: string | CanvasGradient | CanvasPattern; strokeStyle: string | CanvasGradient | CanvasPattern; lineWidth: number; lineCap: CanvasLineCap; globalCompositeOperation: GlobalCompositeOperation };

interface FilmFrame {
  readonly scene: LivingScene;
  /** The decoded picture of each sheet. */
  readonly pictures: readonly (CanvasImageSource & { readonly width: number; readonly height: number })[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seconds: number;
  /** Of the whole film. */
  readonly lengthSeconds: number;
}

/** MO5: draws a frame of a living scene. It is decided by scene, pictures and instant alone. */
export function drawScene(paper: Paper, frame: FilmFrame): void {
  const { scene, pictures, widthPx, heightPx, seconds, lengthSeconds } = frame;
  const view = viewAt(scene.camera, lengthSeconds === 0 ? 0 : Math.min(1, seconds / lengthSeconds));
  paper.globalAlpha = 1;
  paper.setTransform(1, 0, 0, 1, 0, 0);
  paper.fillStyle = scene.ground;
  paper.fillRect(0, 0, widthPx, heightPx);
  scene.sheets.forEach((sheet, index) => {
    for (const fall of scene.falls) if (fall.after === index) drawFall(paper, fall, seconds, cameraMatrix(scene, view, 0.7, widthPx));
    const picture = pictures[index];
    if (picture !== undefined) drawSheet(paper, sheet, picture, seconds, cameraMatrix(scene, view, sheet.depth, widthPx));
  });
  for (const fall of scene.falls) if (fall.after >= scene.sheets.length) drawFall(paper, fall, seconds, cameraMatrix(scene, view, 1, widthPx));
  drawFlash(paper, frame);
  paper.setTransform(1, 0, 0, 1, 0, 0);
  paper.globalAlpha = 1;
}

function drawSheet(paper: Paper, { place, motion }: Sheet, picture: FilmFrame['pictures'][number], seconds: number, camera: Matrix): void {
  const pose = poseAt(motion, seconds);
  if (pose.opacity <= 0) return;
  paper.globalAlpha = Math.min(1, pose.opacity);
  paper.setTransform(...multiply(camera, poseMatrix(pose, motion.pivot)));
  const [left, top, width, height] = place;
  if (motion.ripple === 0) paper.drawImage(picture, left, top, width, height);
  else drawRippled(paper, picture, place, motion.ripple, seconds);
  paper.globalAlpha = 1;
}

/** Rows of pixels that are shifted together; fewer are not seen. */
const rowPx = 3;

/** Water: its rows swing sideways, the nearer the farther and the slower. */
function drawRippled(paper: Paper, picture: FilmFrame['pictures'][number], [left, top, width, height]: Sheet['place'], ripple: number, seconds: number): void {
  const unit = height / picture.height;
  for (let row = 0; row < picture.height; row += rowPx) {
    const rows = Math.min(rowPx, picture.height - row);
    const near = row / picture.height;
    const phase = row * (0.42 - near * 0.3);
    const shift = ripple * (0.22 + near * 0.78) * (Math.sin(phase - seconds * (5.2 - near * 2.4)) + 0.5 * Math.sin(phase * 0.37 + seconds * 2.1) - Math.sin(phase) - 0.5 * Math.sin(phase * 0.37));
    // A row more than its own, so that no seam is left between two of them.
    const more = row + rows < picture.height ? 1 : 0;
    paper.drawImage(picture, 0, row, picture.width, rows + more, left + shift, top + row * unit, width, (rows + more) * unit);
  }
}

function drawFall(paper: Paper, fall: Fall, seconds: number, camera: Matrix): void {
  paper.save();
  paper.setTransform(...camera);
  for (let index = 0; index < fall.count; index += 1) {
    const particle = particleAt(fall, index, seconds);
    if (particle.opacity <= 0.01) continue;
    paper.globalAlpha = Math.min(1, particle.opacity);
    shapes[fall.kind](paper, particle);
  }
  paper.restore();
}

const shapes: Readonly<Record<Fall['kind'], (paper: Paper, particle: Particle) => void>> = {
  rain: (paper, { x, y, size, turn, colour }) => streak(paper, x, y, size, turn, colour, 1 + size / 50),
  snow: (paper, { x, y, size, colour }) => disc(paper, x, y, size, colour),
  leaves: leaf,
  petals: leaf,
  bubbles: (paper, { x, y, size, colour }) => {
    disc(paper, x, y, size, colour);
    disc(paper, x - size * 0.3, y - size * 0.3, size * 0.28, '#ffffff');
  },
  embers: glow,
  fireflies: glow,
  motes: glow,
  steam: (paper, particle) => glow(paper, { ...particle, size: particle.size * 0.4 }),
  birds: bird,
  meteors: (paper, { x, y, size, turn, colour }) => streak(paper, x, y, size, turn, colour, 3),
};

function disc(paper: Paper, x: number, y: number, radius: number, colour: string): void {
  paper.fillStyle = colour;
  paper.beginPath();
  paper.arc(x, y, radius, 0, Math.PI * 2);
  paper.fill();
}

function glow(paper: Paper, { x, y, size, colour, opacity }: Particle): void {
  for (const [reach, share] of [[4.2, 0.14], [2.2, 0.3], [1, 1]] as const) {
    paper.globalAlpha = Math.min(1, opacity * share);
    disc(paper, x, y, size * reach, colour);
  }
}

function streak(paper: Paper, x: number, y: number, long: number, turn: number, colour: string, thick: number): void {
  paper.strokeStyle = colour;
  paper.lineWidth = thick;
  paper.lineCap = 'round';
  paper.beginPath();
  paper.moveTo(x, y);
  paper.lineTo(x - Math.cos(turn) * long, y - Math.sin(turn) * long);
  paper.stroke();
}

function leaf(paper: Paper, { x, y, size, turn, beat, colour }: Particle): void {
  paper.fillStyle = colour;
  paper.beginPath();
  paper.ellipse(x, y, size, size * (0.16 + 0.4 * beat), turn, 0, Math.PI * 2);
  paper.fill();
}

/** Two wings that beat. */
function bird(paper: Paper, { x, y, size, beat, colour }: Particle): void {
  const lift = size * (beat - 0.42) * 1.1;
  paper.strokeStyle = colour;
  paper.lineWidth = size * 0.17;
  paper.lineCap = 'round';
  paper.beginPath();
  paper.moveTo(x - size, y - lift);
  paper.quadraticCurveTo(x - size * 0.4, y - lift * 0.6 - size * 0.16, x, y);
  paper.quadraticCurveTo(x + size * 0.4, y - lift * 0.6 - size * 0.16, x + size, y - lift);
  paper.stroke();
}

function drawFlash(paper: Paper, { scene, widthPx, heightPx, seconds }: FilmFrame): void {
  const strength = flashAt(scene.flashes, seconds);
  if (strength <= 0) return;
  paper.setTransform(1, 0, 0, 1, 0, 0);
  paper.globalAlpha = strength;
  paper.fillStyle = '#e6ecff';
  paper.fillRect(0, 0, widthPx, heightPx);
}

/** Never more than three flashes a second, and none that fills the picture with white: some people cannot bear them. */
export function flashAt(flashes: readonly number[], seconds: number): number {
  const since = Math.min(Infinity, ...flashes.map((at) => (seconds >= at ? seconds - at : Infinity)));
  return since > 0.6 ? 0 : 0.3 * (1 - since / 0.6) ** 2;
}
