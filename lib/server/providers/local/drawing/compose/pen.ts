import { mix } from '../light/colour';
import { boundsOf } from '../geometry/polygon';
import { placeShape } from '../geometry/shape';
import type { Part } from '../geometry/part';
import type { Light } from '../light/light';
import type { Polygon } from '../geometry/polygon';
import type { Paint, Placement, Role, Shape, Stop } from '../geometry/shape';
import type { Prng } from '@/lib/base/prng';

export type Outline = Polygon | readonly Polygon[];

interface Options {
  readonly depth?: number;
  readonly opacity?: number;
  readonly blur?: number;
  readonly clip?: readonly Polygon[];
  /** How much lighter the lit side is than the other, 0–1. */
  readonly contrast?: number;
}

/**
 * Collects the shapes of a picture or of one thing in it. Colours given to `mass`, `detail` and `shade` are the things'
 * own; the pen puts them under the picture's light at its depth. `light`, `mist` and `paint` take colours as they are.
 */
export class Pen {
  readonly shapes: Shape[] = [];
  /** What is being drawn. */
  private part: Part | null = null;

  constructor(
    readonly light: Light,
    readonly random: Prng,
    readonly depth = 1,
    /** See `Light.lit`. */
    readonly lift = 0,
  ) {}

  /** A body with an outline, lit from the side of the light. */
  mass(outline: Outline, colour: string, options: Options = {}): void {
    this.body('mass', outline, colour, options);
  }

  /** A mark upon a body. */
  detail(outline: Outline, colour: string, options: Options = {}): void {
    this.body('detail', outline, colour, { contrast: 0, ...options });
  }

  /** Light or shadow lying on a body, translucent. */
  shade(outline: Outline, colour: string, opacity: number, options: Options = {}): void {
    this.body('shade', outline, colour, { contrast: 0, ...options, opacity });
  }

  /** Something that shines by itself. */
  glow(outline: Outline, colour: string, options: Options = {}): void {
    this.paint('light', outline, { kind: 'flat', colour }, options);
  }

  /** A soft round light that fades to nothing. */
  halo(x: number, y: number, radius: number, colour: string, opacity: number): void {
    const stops: Stop[] = [[0, withAlpha(colour, opacity)], [0.35, withAlpha(colour, opacity * 0.45)], [1, withAlpha(colour, 0)]];
    this.paint('mist', circle(x, y, radius), { kind: 'radial', centre: [x, y], radius, stops });
  }

  /** Any paint in any role, colours as given. */
  paint(role: Role, outline: Outline, paint: Paint, options: Options = {}): void {
    this.add({
      role, polygons: asList(outline), paint,
      depth: options.depth ?? this.depth, opacity: options.opacity ?? 1, blur: options.blur ?? 0,
      ...(options.clip === undefined ? {} : { clip: options.clip }),
    });
  }

  /** A pen for a thing of its own, under the same light. */
  fresh(depth = this.depth, lift = 0): Pen {
    return new Pen(this.light, this.random, depth, lift);
  }

  /** Takes over the shapes of another pen, moved into place. */
  place(other: Pen, placement: Partial<Placement> & { scale?: number }, hero = false): void {
    const scale = placement.scale ?? 1;
    const full: Placement = { x: 0, y: 0, scaleX: scale, scaleY: scale, turn: 0, ...placement };
    for (const shape of other.shapes) {
      const placed = placeShape(shape, full);
      this.add(hero ? { ...placed, hero: true } : placed);
    }
  }

  /** Adds a shape as it is; it belongs to what is being drawn, if it does not belong to something yet. */
  add(shape: Shape): void {
    this.shapes.push(this.part === null || shape.part !== undefined ? shape : { ...shape, part: this.part });
  }

  /** Draws shapes that belong together. Within a part that is being drawn, the inner one counts. */
  within(part: Part, draw: () => void): void {
    const outer = this.part;
    this.part = part;
    draw();
    this.part = outer;
  }

  private body(role: Role, outline: Outline, colour: string, options: Options): void {
    const polygons = asList(outline);
    const depth = options.depth ?? this.depth;
    const base = this.light.lit(colour, depth, this.lift);
    this.paint(role, polygons, this.sided(polygons, base, options.contrast ?? 0.14), options);
  }

  /** A gentle gradient across the body, from the lit side at the top to the far side at the bottom. */
  private sided(polygons: readonly Polygon[], base: string, contrast: number): Paint {
    if (contrast <= 0) return { kind: 'flat', colour: base };
    const { left, top, right, bottom } = boundsOf(polygons);
    // Land that spans the picture is lit from above only: a slanting gradient would cut it in two.
    const reach = right - left > 900 ? 0 : ((right - left) / 2) * this.light.side * 0.6;
    const centreX = (left + right) / 2;
    return {
      kind: 'linear', from: [centreX + reach, top], to: [centreX - reach, bottom],
      stops: [[0, mix(base, this.light.sun, contrast * 0.7)], [0.45, base], [1, mix(base, '#151530', contrast * 1.3)]],
    };
  }
}

function asList(outline: Outline): readonly Polygon[] {
  return typeof outline[0] === 'number' ? [outline as Polygon] : (outline as readonly Polygon[]);
}

function circle(x: number, y: number, radius: number): Polygon {
  const out: number[] = [];
  for (let index = 0; index < 40; index += 1) {
    out.push(x + Math.cos((index / 40) * Math.PI * 2) * radius, y + Math.sin((index / 40) * Math.PI * 2) * radius);
  }
  return out;
}

function withAlpha(colour: string, opacity: number): string {
  return colour.slice(0, 7) + Math.round(Math.min(1, Math.max(0, opacity)) * 255).toString(16).padStart(2, '0');
}
