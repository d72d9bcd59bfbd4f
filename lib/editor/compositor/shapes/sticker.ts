/** Stickers are drawn on a square of so many units. */
export const stickerSidePx = 100;

/** One stroke or area of a sticker, later ones over earlier ones. */
export interface StickerPart {
  /** SVG path data. */
  readonly path: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** 4 where it is left out. */
  readonly strokePx?: number;
  /** 1 where it is left out. */
  readonly opacity?: number;
}

export type Sticker = readonly StickerPart[];

/** The path of a circle. */
export function circle(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius);
}

/** The path of an upright ellipse. */
export function ellipse(x: number, y: number, radiusX: number, radiusY: number): string {
  return `M${x - radiusX} ${y}a${radiusX} ${radiusY} 0 1 1 ${2 * radiusX} 0a${radiusX} ${radiusY} 0 1 1 ${-2 * radiusX} 0Z`;
}

/** The path of a box with round corners. */
export function box(left: number, top: number, width: number, height: number, radius: number): string {
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  const corner = (x: number, y: number): string => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${left + radius} ${top}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}Z`;
}

/** The path of a star with so many points about the middle of the square; the first one points up. */
export function star(points: number, outerRadius: number, innerRadius: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const angle = (index * Math.PI) / points - Math.PI / 2;
    const radius = index % 2 === 0 ? outerRadius : innerRadius;
    return `${round(50 + radius * Math.cos(angle))} ${round(50 + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
