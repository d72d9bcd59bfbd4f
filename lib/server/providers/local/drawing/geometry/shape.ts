import { mapPolygon } from './polygon';
import type { Part } from './part';
import type { Point, Polygon } from './polygon';

/** Where along a gradient (0 to 1) which colour stands (hex, with alpha where eight digits). */
export type Stop = readonly [offset: number, colour: string];

export type Paint =
  | { readonly kind: 'flat'; readonly colour: string }
  | { readonly kind: 'linear'; readonly from: Point; readonly to: Point; readonly stops: readonly Stop[] }
  | { readonly kind: 'radial'; readonly centre: Point; readonly radius: number; readonly stops: readonly Stop[] };

/**
 * What a shape is in the picture; every style treats the roles in its own way.
 * wash: a big ground of colour (sky, wall) · mass: a body with an outline · detail: a mark on a body ·
 * shade: light or shadow lying on a body · light: something that shines · mist: something soft without an outline.
 */
export type Role = 'wash' | 'mass' | 'detail' | 'shade' | 'light' | 'mist';

/** One element of the picture. Lengths are frame units: the shorter side of the picture is 1,000. */
export interface Shape {
  readonly role: Role;
  /** Their union is one silhouette. */
  readonly polygons: readonly Polygon[];
  readonly paint: Paint;
  /** 0 is the horizon, 1 is at arm's length. */
  readonly depth: number;
  /** 0 to 1. */
  readonly opacity: number;
  /** Softness of the edge; 0 is a clean cut. */
  readonly blur: number;
  readonly clip?: readonly Polygon[];
  /** True for what the prompt asked for by name: styles may give it the accent. */
  readonly hero?: boolean;
  readonly part?: Part;
}

/** A move of shapes into the frame: scale (negative mirrors), turn (radians), then shift. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly turn: number;
}

export function placeShape(shape: Shape, placement: Placement): Shape {
  const cos = Math.cos(placement.turn);
  const sin = Math.sin(placement.turn);
  const move = (x: number, y: number): Point => {
    const sx = x * placement.scaleX;
    const sy = y * placement.scaleY;
    return [placement.x + sx * cos - sy * sin, placement.y + sx * sin + sy * cos];
  };
  const scale = (Math.abs(placement.scaleX) + Math.abs(placement.scaleY)) / 2;
  return {
    ...shape,
    polygons: shape.polygons.map((each) => mapPolygon(each, move)),
    paint: mapPaint(shape.paint, move, scale),
    blur: shape.blur * scale,
    ...(shape.clip === undefined ? {} : { clip: shape.clip.map((each) => mapPolygon(each, move)) }),
  };
}

export function mapPaint(paint: Paint, move: (x: number, y: number) => Point, scale: number): Paint {
  if (paint.kind === 'flat') return paint;
  if (paint.kind === 'linear') return { ...paint, from: move(...paint.from), to: move(...paint.to) };
  return { ...paint, centre: move(...paint.centre), radius: paint.radius * scale };
}

export function recolour(paint: Paint, change: (colour: string) => string): Paint {
  if (paint.kind === 'flat') return { kind: 'flat', colour: change(paint.colour) };
  return { ...paint, stops: paint.stops.map(([offset, colour]): Stop => [offset, change(colour)]) };
}

/** One colour that stands for the whole paint: its middle stop. */
export function mainColour(paint: Paint): string {
  if (paint.kind === 'flat') return paint.colour;
  return paint.stops[Math.floor(paint.stops.length / 2)]?.[1] ?? '#808080';
}
