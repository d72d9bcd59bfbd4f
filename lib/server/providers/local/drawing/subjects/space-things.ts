import { adjust, oklch } from '../light/colour';
import { curve, ellipse, line } from '../geometry/polygon';
import type { Pen } from '../compose/pen';
import type { Point, Polygon } from '../geometry/polygon';
import type { Draw } from './look';

/** A planet of radius 50 around (0, −50), with bands or continents, a night side, sometimes a ring. */
export function drawPlanet(pen: Pen, options: { readonly colour: string | null; readonly ring: boolean; readonly kind: number }): void {
  const base = options.colour ?? oklch(0.62, 0.12, pen.random() * 360);
  const body = ellipse(0, -50, 50);
  pen.halo(0, -50, 78, adjust(base, { lightness: 0.1 }), 0.5);
  if (options.ring) ringHalf(pen, base, Math.PI, Math.PI * 2);
  pen.paint('mass', body, { kind: 'linear', from: [pen.light.side * 50, -90], to: [-pen.light.side * 50, -10], stops: [[0, adjust(base, { lightness: 0.16 })], [0.5, base], [1, adjust(base, { lightness: -0.28 })]] });
  if (options.kind % 2 === 0) drawBands(pen, base, body);
  else drawSpots(pen, base, body);
  const shadow: Point[] = [];
  for (let step = 0; step <= 24; step += 1) {
    const angle = -Math.PI / 2 + (step / 24) * Math.PI;
    shadow.push([-pen.light.side * Math.cos(angle) * 51, -50 + Math.sin(angle) * 51]);
  }
  for (let step = 24; step >= 0; step -= 1) {
    const angle = -Math.PI / 2 + (step / 24) * Math.PI;
    shadow.push([-pen.light.side * Math.cos(angle) * 14, -50 + Math.sin(angle) * 51]);
  }
  pen.paint('shade', shadow.flat(), { kind: 'flat', colour: '#04061a' }, { opacity: 0.55, clip: [body], blur: 3 });
  if (options.ring) ringHalf(pen, base, 0, Math.PI);
}

function drawBands(pen: Pen, base: string, body: Polygon): void {
  for (let band = 0; band < 8; band += 1) {
    const y = -96 + band * 12 + pen.random() * 4;
    const wave = curve([[-54, y], [-18, y + 5 + pen.random() * 3], [20, y + 3], [54, y + 1]]);
    pen.paint('shade', line(wave, 2.4 + pen.random() * 5), { kind: 'flat', colour: adjust(base, { lightness: band % 2 === 0 ? 0.12 : -0.12, hue: pen.random() * 30 - 15 }) }, { opacity: 0.7, clip: [body] });
  }
}

function drawSpots(pen: Pen, base: string, body: Polygon): void {
  for (let spot = 0; spot < 11; spot += 1) {
    const [angle, reach] = [pen.random() * 6.3, Math.sqrt(pen.random()) * 44];
    const size = 4 + pen.random() * 11;
    pen.paint('shade', ellipse(Math.cos(angle) * reach, -50 + Math.sin(angle) * reach, size, size * 0.8, pen.random()), { kind: 'flat', colour: adjust(base, { lightness: spot % 3 === 0 ? 0.1 : -0.13, hue: spot % 2 === 0 ? 25 : -8 }) }, { opacity: 0.75, clip: [body] });
  }
}

function ringHalf(pen: Pen, base: string, from: number, to: number): void {
  for (const [outer, inner, shift] of [[88, 78, 0.12], [76, 64, 0.04]] as const) {
    const points: Point[] = [];
    for (let step = 0; step <= 32; step += 1) points.push(ringPoint(from + ((to - from) * step) / 32, outer));
    for (let step = 32; step >= 0; step -= 1) points.push(ringPoint(from + ((to - from) * step) / 32, inner));
    pen.paint('detail', points.flat(), { kind: 'flat', colour: adjust(base, { lightness: shift + 0.08, saturation: 0.6, hue: 30 }) }, { opacity: 0.92 });
  }
}

function ringPoint(angle: number, radius: number): Point {
  const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius * 0.26];
  return [x * 0.95 - y * 0.3, -50 + x * -0.3 + y * 0.95];
}

export const drawPlanetSubject: Draw = (pen, look) => {
  drawPlanet(pen, { colour: look.colour, ring: pen.random() < 0.6, kind: Math.floor(pen.random() * 4) });
};
