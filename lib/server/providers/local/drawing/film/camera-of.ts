import { pick, type Prng } from '@/lib/base/prng';
import type { LivingScene } from '@/lib/motion/living-scene';
import type { Picture } from '../compose/compose';

type Camera = LivingScene['camera'];

/** [D17] The share of the picture that the camera shows at rest. What is around it is where the camera may go. */
export const shownShare = 0.88;

/** How far the camera goes to a side, as a share of the picture: less than what there is beside what it shows. */
const reach = 0.055;

const moves = {
  push: () => ({ from: view(1), to: view(1.2) }),
  pull: () => ({ from: view(1.22), to: view(1.01) }),
  left: (width: number) => ({ from: view(1.06, width * reach), to: view(1.06, -width * reach) }),
  right: (width: number) => ({ from: view(1.06, -width * reach), to: view(1.06, width * reach) }),
  rise: (_width: number, height: number) => ({ from: view(1.08, 0, height * reach), to: view(1.03, 0, -height * reach) }),
  sink: (_width: number, height: number) => ({ from: view(1.03, 0, -height * reach), to: view(1.08, 0, height * reach) }),
  arc: (width: number) => ({ from: view(1.02, -width * reach * 0.8), to: view(1.16, width * reach * 0.8) }),
} satisfies Readonly<Record<string, (width: number, height: number) => Camera>>;

type Move = keyof typeof moves;

function view(zoom: number, x = 0, y = 0): Camera['from'] {
  return { zoom, x, y };
}

/** What a prompt may say of the camera, the longer phrases first. */
const worded: readonly (readonly [RegExp, Move])[] = [
  [/\b(zoom(s|ing)? out|pull(s|ing)? back|widen)/i, 'pull'],
  [/\b(zoom(s|ing)?( in)?|push(es|ing)? in|close[- ]?up|approach|towards)/i, 'push'],
  [/\b(pan(s|ning)?|tracking|moving|slid(e|ing)) (to the )?left/i, 'left'],
  [/\b(pan(s|ning)?|tracking|moving|slid(e|ing))\b/i, 'right'],
  [/\b(aerial|drone|crane|rising|ascend|fly(ing)? over)/i, 'rise'],
  [/\b(descend|sinking|diving|going down)/i, 'sink'],
  [/\b(orbit(ing)? shot|arc shot|around the)/i, 'arc'],
];

const usual: Readonly<Record<Picture['kind'], readonly Move[]>> = {
  landscape: ['push', 'left', 'right', 'arc', 'rise', 'pull'],
  street: ['push', 'push', 'arc', 'rise'],
  space: ['push', 'pull', 'arc', 'left', 'right'],
  underwater: ['left', 'right', 'sink', 'push'],
  'still-life': ['push', 'arc', 'left', 'right'],
  portrait: ['push', 'arc', 'pull'],
  abstract: ['push', 'arc', 'pull'],
};

/** [D17] The way of the camera: what the prompt asks for, else one that becomes the scene, by chance. It never leaves the picture. */
export function cameraOf({ width, height, kind }: Picture, prompt: string, random: Prng): Camera {
  const chosen = pick(random, usual[kind]);
  const asked = worded.find(([phrase]) => phrase.test(prompt))?.[1];
  return moves[asked ?? chosen](width, height);
}
