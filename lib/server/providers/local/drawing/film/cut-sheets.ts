import type { Part } from '../geometry/part';
import type { Shape } from '../geometry/shape';
import type { Picture } from '../compose/compose';

/** Shapes that move together. */
export interface CutSheet {
  readonly part: Part | null;
  /** 0 to 1, of what it shows. */
  readonly depth: number;
  readonly shapes: readonly Shape[];
}

interface OpenSheet {
  readonly part: Part | null;
  depth: number;
  readonly shapes: Shape[];
}

/** Land is cut where it comes this much nearer. */
const depthStep = 0.13;
/** Beyond these, what comes is laid on the last one. */
const maxSheets = 44;
const abstractSheets = 8;

/**
 * [D15] Cuts a picture into sheets, from the farthest to the nearest: a sheet for each thing, each cloud, the water, and each row of the land. What falls is no
 * sheet: it is made to fall. Laid one on another they are the picture.
 */
export function cutSheets({ shapes, kind }: Picture): readonly CutSheet[] {
  if (kind === 'abstract') return cutForms(shapes);
  const sheets: OpenSheet[] = [];
  const byKey = new Map<string, OpenSheet>();
  let landDepth = 0;
  for (const shape of shapes) {
    const part = shape.part ?? null;
    if (part?.kind === 'weather') continue;
    if (part === null) landDepth = Math.max(landDepth, shape.depth);
    const sheet = part === null ? landFor(sheets.at(-1), landDepth) : byKey.get(part.key);
    if (sheet !== undefined) {
      sheet.shapes.push(shape);
      continue;
    }
    const last = sheets.at(-1);
    if (sheets.length >= maxSheets && last !== undefined) {
      last.shapes.push(shape);
      continue;
    }
    const opened: OpenSheet = { part, depth: part === null ? landDepth : depthOf(part, shape, landDepth), shapes: [shape] };
    sheets.push(opened);
    if (part !== null) byKey.set(part.key, opened);
  }
  return sheets;
}

function landFor(last: OpenSheet | undefined, depth: number): OpenSheet | undefined {
  return last?.part === null && depth < last.depth + depthStep ? last : undefined;
}

/** What hangs in the sky is far, whatever it was drawn like; what stands on the land is as near as the land there. */
function depthOf(part: Part, shape: Shape, landDepth: number): number {
  switch (part.kind) {
    case 'stars':
    case 'aurora':
    case 'rainbow':
    case 'nebula':
      return 0.02;
    case 'sun':
      return 0.03;
    case 'cloud':
      return 0.08 + part.order * 0.1;
    case 'planet':
      return 0.2 + part.order * 0.08;
    case 'ray':
      return 0.3;
    case 'water':
    case 'glitter':
      return Math.max(0.3, Math.min(0.62, landDepth));
    case 'thing':
      return Math.max(0.3, part.depth);
    case 'form':
      return 0.2 + part.order * 0.8;
    default:
      return shape.depth;
  }
}

/** Forms that stand for nothing are cut by their order: each few of them move in a way of their own. */
function cutForms(shapes: readonly Shape[]): readonly CutSheet[] {
  const [ground, ...forms] = shapes;
  if (ground === undefined) return [];
  const each = Math.ceil(forms.length / abstractSheets);
  const sheets: CutSheet[] = [{ part: null, depth: 0, shapes: [ground] }];
  for (let index = 0; index * each < forms.length; index += 1) {
    const order = index / abstractSheets;
    sheets.push({ part: { kind: 'form', key: `form-${index}`, order }, depth: 0.15 + order * 0.85, shapes: forms.slice(index * each, (index + 1) * each) });
  }
  return sheets;
}
