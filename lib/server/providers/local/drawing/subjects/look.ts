import { namedColours } from '../light/colour';
import type { Pen } from '../compose/pen';
import type { Mention, Scene } from '../scene';

/** How one subject is to look. */
export interface Look {
  /** The colour that the prompt names, as hex, or null for the natural one. */
  readonly colour: string | null;
  readonly holds: Mention['holds'];
  readonly scene: Scene;
}

/**
 * Draws one subject into a pen of its own: feet at (0, 0), about 100 units tall, y downwards, facing right.
 * Flyers and swimmers have their middle at (0, −50).
 */
export type Draw = (pen: Pen, look: Look) => void;

export type Habitat = 'ground' | 'water' | 'air' | 'sea' | 'table' | 'sky';

export interface SubjectRecipe {
  readonly draw: Draw;
  readonly habitat: Habitat;
  /** Height as a part of the picture's shorter side where it is the one thing asked for. */
  readonly reach: number;
  /** Width of the drawing in the same 100-unit measure. */
  readonly wide: number;
}

export function lookOf(mention: Mention, scene: Scene): Look {
  return { colour: mention.colour === null ? null : namedColours[mention.colour], holds: mention.holds, scene };
}
