import type { SubjectId } from '../scene';

/** What a shape belongs to, for whoever sets the picture in motion. Shapes of one key move together; styles take no notice of it. */
export type Part =
  /** `group`: which of several that shine at different times. */
  | { readonly kind: 'stars' | 'glitter'; readonly key: string; readonly group: number }
  | { readonly kind: 'sun' | 'aurora' | 'rainbow' | 'lightning' | 'nebula' | 'ray' | 'curtain' | 'water' | 'fog' | 'grass' | 'plume' | 'lava' | 'fall' | 'bust'; readonly key: string }
  | { readonly kind: 'cloud' | 'planet' | 'form'; readonly key: string; readonly order: number }
  /** What falls or drifts in front: it is not drawn but made to fall. */
  | { readonly kind: 'weather'; readonly key: string }
  | ThingPart;

/** A subject of the prompt, at its place: feet, or the middle of what flies and swims. */
export interface ThingPart {
  readonly kind: 'thing';
  readonly key: string;
  readonly id: SubjectId;
  readonly x: number;
  readonly y: number;
  /** As `Shape.depth`: how near it stands. */
  readonly depth: number;
  /** Its height in frame units. */
  readonly tall: number;
  /** Where it looks: 1 is to the right. */
  readonly facing: -1 | 1;
}
