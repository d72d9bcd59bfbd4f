import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import type { Stroke } from '@/lib/cutout/refine/stroke';

export interface Brush {
  readonly kind: Stroke['kind'];
  /** In parts of the picture's longest side. */
  readonly radius: number;
  readonly followsEdges: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The picture as it lies on the screen. */
interface Stage {
  readonly brush: Brush;
  /** Width by height of the picture. */
  readonly aspect: number;
  readonly onStroke: (stroke: Stroke) => void;
  readonly onPinch: (pinch: Pinch) => void;
}

/** What two fingers have done since they were last heard. */
export interface Pinch {
  /** Between them, on the screen. */
  readonly at: Point;
  /** How far that place has gone, in pixels of the screen. */
  readonly by: Point;
  /** How many times as far apart they are. */
  readonly factor: number;
}

/** How far a key moves the brush, in radii. */
const keyStep = 0.6;
/** A way is kept in pieces of this many radii at least. */
const pieceLength = 0.15;

const moves: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** A brush on its way: where it is, and what it has painted since it was put down. */
interface Way {
  readonly at: Point | null;
  readonly points: readonly Point[];
  /** Its radius in both directions, in parts of the picture's width and height. */
  readonly reach: Point;
  begin(to: Point): void;
  /** Moves it, painting where it is down. */
  goOn(to: Point): void;
  hover(to: Point | null): void;
  end(): void;
  /** Leaves out what it has painted since it was put down. */
  drop(): void;
}

/** A brush that is led over the picture by a pointer, or by arrow keys with Space held down to paint. */
export function useBrush({ brush, aspect, onStroke, onPinch }: Stage) {
  const [at, hover] = useState<Point | null>(null);
  const [points, setPoints] = useState<readonly Point[]>([]);
  const pointers = useRef(new Map<number, Point>());
  const reach = { x: brush.radius * Math.max(1, 1 / aspect), y: brush.radius * Math.max(1, aspect) };
  const isFar = (from: Point, to: Point): boolean => Math.hypot((to.x - from.x) / reach.x, (to.y - from.y) / reach.y) >= pieceLength;
  const way: Way = {
    at,
    points,
    reach,
    hover,
    begin: (to) => {
      hover(to);
      setPoints([to]);
    },
    goOn: (to) => {
      hover(to);
      setPoints((painted) => {
        const last = painted.at(-1);
        return last !== undefined && isFar(last, to) ? [...painted, to] : painted;
      });
    },
    end: () => {
      if (points.length > 0) onStroke({ ...brush, points });
      setPoints([]);
    },
    drop: () => setPoints([]),
  };
  return { at, points, handlers: { ...pointerHandlers(way, pointers, onPinch), ...keyHandlers(way) } };
}

/** With a second finger it is no stroke: what the first has painted is dropped, and the picture moves and grows with both. */
function pointerHandlers(way: Way, { current: pointers }: RefObject<Map<number, Point>>, onPinch: Stage['onPinch']) {
  const onScreen = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, onScreen(event));
      event.currentTarget.setPointerCapture(event.pointerId);
      if (pointers.size === 1) way.begin(placeOf(event));
      else way.drop();
    },
    onPointerMove: (event: PointerEvent) => {
      const [from, to] = [pointers.get(event.pointerId), onScreen(event)];
      if (from === undefined) return way.hover(placeOf(event));
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, to);
      if (other !== undefined) onPinch(pinchOf(from, to, other));
      else if (way.points.length > 0) way.goOn(placeOf(event));
    },
    onPointerUp: (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      way.end();
    },
    onPointerCancel: (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      way.drop();
    },
    onPointerLeave: ({ pointerType }: PointerEvent) => (pointerType === 'mouse' && pointers.size === 0 ? way.hover(null) : undefined),
  };
}

function pinchOf(from: Point, to: Point, other: Point): Pinch {
  const apart = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
  return { at: { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }, by: { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 }, factor: apart(to) / apart(from) };
}

function keyHandlers(way: Way) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = moves[event.key];
      if (by === undefined && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      const from = way.at ?? { x: 0.5, y: 0.5 };
      const fast = event.shiftKey ? 4 : 1;
      if (by !== undefined) way.goOn({ x: within(from.x + by.x * way.reach.x * keyStep * fast), y: within(from.y + by.y * way.reach.y * keyStep * fast) });
      else if (!event.repeat) way.begin(from);
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      way.end();
    },
    onBlur: () => way.end(),
  };
}

function placeOf(event: PointerEvent): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
