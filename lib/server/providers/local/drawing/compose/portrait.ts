import { adjust, mix, namedColours, oklch } from '../light/colour';
import { ellipse, limb, line, polygon, rectangle, roundedRectangle, smooth } from '../geometry/polygon';
import { chosen, hairTones, skinTones } from '../subjects/people';
import { drawSpace } from '../settings/cosmos';
import { between } from './stage';
import type { Pen } from './pen';
import type { Stage } from './stage';
import type { Point, Polygon } from '../geometry/polygon';
import type { Mention, SubjectId } from '../scene';

/** Head and shoulders of a person, an astronaut or a robot, before a ground that sets them off. */
export function composePortrait(stage: Stage): void {
  const who: Mention = stage.scene.subjects[0] ?? { id: 'person', count: 1, colour: null, size: null, holds: null };
  const { pen, width, height, random } = stage;
  if (who.id === 'astronaut') drawSpace(stage);
  else drawBackground(stage);
  const bust = pen.fresh(1);
  const colour = who.colour === null ? null : namedColours[who.colour];
  if (who.id === 'astronaut') drawAstronaut(bust, colour);
  else if (who.id === 'robot') drawRobot(bust, colour);
  else drawHuman(bust, who.id, colour, traitsOf(stage.scene.words));
  const crown = crownOf[who.id] ?? 116;
  const scale = Math.min(width / 118, height / crown) * between(random, 0.94, 1);
  // In a tall frame the head belongs in the upper half: the body, which is drawn long enough, is lifted.
  const lift = Math.min(52 * scale, Math.max(0, height - crown * scale) * 0.62);
  const flip = random() < 0.5 ? -1 : 1;
  pen.within({ kind: 'bust', key: 'bust' }, () => pen.place(bust, { x: width * (0.5 + between(random, -0.07, 0.07)), y: height + 4 - lift, scaleX: scale * flip, scaleY: scale }, true));
}

/** How far hats and antennas reach above the shoulders' base, where that is more than a head. */
const crownOf: Partial<Record<SubjectId, number>> = { wizard: 148, knight: 140, king: 130, queen: 130, robot: 130, pirate: 124, astronaut: 120 };

/** What the words say about a face; null leaves it to chance. */
interface Traits {
  readonly longHair: boolean | null;
  readonly beard: boolean | null;
  readonly hair: string | null;
}

const masculine: ReadonlySet<string> = new Set(['man', 'men', 'boy', 'gentleman', 'grandfather', 'father', 'samurai', 'monk', 'king', 'prince', 'emperor', 'sailor', 'fisherman']);
const feminine: ReadonlySet<string> = new Set(['woman', 'women', 'girl', 'lady', 'grandmother', 'mother', 'queen', 'princess', 'witch', 'empress', 'ballerina']);

function traitsOf(words: readonly string[]): Traits {
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const worded = (colour: string): boolean => words.some((word, index) => word === colour && ['hair', 'haired', 'beard'].includes(words[index + 1] ?? ''));
  const old = has(new Set(['old', 'elderly', 'grandmother', 'grandfather', 'aged', 'grey', 'gray', 'white']));
  const tone = hairTones[has(new Set(['blonde', 'blond'])) || worded('golden') ? 3 : has(new Set(['ginger', 'redhead'])) || worded('red') ? 4 : has(new Set(['brunette'])) || worded('brown') ? 1 : worded('black') ? 0 : 5];
  const named = old || has(new Set(['blonde', 'blond', 'ginger', 'redhead', 'brunette'])) || ['red', 'golden', 'brown', 'black'].some(worded);
  return {
    longHair: has(feminine) ? true : has(masculine) ? false : null,
    beard: has(new Set(['beard', 'bearded'])) ? true : has(feminine) || has(new Set(['boy', 'child', 'girl'])) ? false : null,
    hair: named ? (tone ?? null) : null,
  };
}

function drawBackground(stage: Stage): void {
  const { pen, width, height, random, light, scene } = stage;
  const hint = scene.colours[0];
  const base = hint === undefined ? oklch(0.68 - light.darkness * 0.34, 0.09, random() * 360) : namedColours[hint];
  pen.paint('wash', rectangle(-20, -20, width + 40, height + 40), { kind: 'linear', from: [0, 0], to: [0, height], stops: [[0, adjust(base, { lightness: 0.1 })], [1, adjust(base, { lightness: -0.12 })]] }, { depth: 0 });
  const kind = Math.floor(random() * 3);
  const [x, y] = [width * between(random, 0.4, 0.6), height * 0.44];
  const reach = Math.min(width, height);
  if (kind === 0) for (let ring = 4; ring > 0; ring -= 1) pen.paint('mass', ellipse(x, y, reach * 0.12 * ring), { kind: 'flat', colour: mix(base, '#fff2cf', 0.14 * (5 - ring)) }, { depth: 0.1 });
  if (kind === 1) for (let ray = 0; ray < 18; ray += 1) {
    const angle = (ray / 18) * Math.PI * 2;
    const far = width + height;
    pen.paint('mass', polygon([x, y], [x + Math.cos(angle) * far, y + Math.sin(angle) * far], [x + Math.cos(angle + 0.17) * far, y + Math.sin(angle + 0.17) * far]), { kind: 'flat', colour: adjust(base, { lightness: 0.07, hue: 12 }) }, { depth: 0.1, opacity: 0.7 });
  }
  if (kind === 2) for (let leaf = 0; leaf < 22; leaf += 1) {
    const [lx, ly] = [random() < 0.5 ? random() * width * 0.3 : width * (0.7 + random() * 0.3), random() * height];
    const [long, turn] = [between(random, 60, 150), random() * 6.3];
    pen.paint('mass', ellipse(lx, ly, long, long * 0.3, turn), { kind: 'flat', colour: adjust(mix(base, '#2f6a4a', 0.6), { lightness: (random() - 0.5) * 0.16 }) }, { depth: 0.2 });
  }
  pen.halo(x, y, reach * 0.62, '#fff4d8', 0.32);
}

function drawHuman(pen: Pen, id: SubjectId, colour: string | null, traits: Traits): void {
  const skin = chosen(pen, skinTones);
  const anyHair = chosen(pen, hairTones);
  const hair = id === 'wizard' ? '#e8e6e2' : (traits.hair ?? anyHair);
  const clothes = colour ?? chosen(pen, ['#c8492f', '#2f5f8a', '#3f7a62', '#d9a03a', '#6a4a8a', '#2f3444']);
  const chance = pen.random() < 0.5;
  const longHair = traits.longHair ?? (id === 'queen' || ((id === 'person' || id === 'child') && chance));
  if (longHair) pen.mass(smooth([[-26, -86], [-30, -62], [-32, -38], [-26, -20], [0, -14], [26, -20], [32, -38], [30, -62], [26, -86], [0, -104]]), adjust(hair, { lightness: -0.03 }), { contrast: 0.2 });
  const shoulders = smooth([[-60, 66], [-59, 14], [-54, -14], [-38, -25], [-16, -31], [0, -29], [16, -31], [38, -25], [54, -14], [59, 14], [60, 66]]);
  pen.mass(shoulders, clothes, { contrast: 0.26 });
  pen.mass(limb([[0, -48, 9.5], [0, -34, 9.5], [0, -28, 11]]), adjust(skin, { lightness: -0.07 }));
  drawCollar(pen, id, clothes);
  pen.mass([ellipse(-22.5, -66, 4.2, 6.4), ellipse(22.5, -66, 4.2, 6.4)], adjust(skin, { lightness: -0.04 }));
  const face = smooth([[-22, -74], [-21, -58], [-14, -44], [0, -37], [14, -44], [21, -58], [22, -74], [17, -91], [0, -97], [-17, -91]]);
  pen.mass(face, skin, { contrast: 0.18 });
  pen.shade(smooth([[-pen.light.side * 5, -98], [-pen.light.side * 26, -88], [-pen.light.side * 24, -48], [-pen.light.side * 6, -36], [-pen.light.side * 13, -62]]), '#5c2438', 0.18, { clip: [face] });
  drawFace(pen, skin, hair);
  drawHair(pen, id, hair, longHair, traits.beard);
  drawHeadgear(pen, id, clothes);
}

function drawCollar(pen: Pen, id: SubjectId, clothes: string): void {
  const light = adjust(clothes, { lightness: 0.13 });
  if (id === 'knight') return pen.mass([smooth([[-60, 20], [-52, -20], [-32, -28], [-20, 6], [-26, 60], [-58, 62]]), smooth([[60, 20], [52, -20], [32, -28], [20, 6], [26, 60], [58, 62]]), smooth([[-20, -32], [0, -24], [20, -32], [22, 6], [24, 62], [-24, 62], [-22, 6]])], '#a9b4c0', { contrast: 0.36 });
  if (pen.random() < 0.5) pen.mass([polygon([-16, -32], [0, -14], [-9, -4], [-22, -26]), polygon([16, -32], [0, -14], [9, -4], [22, -26])], light, { contrast: 0.15 });
  else pen.mass(smooth([[-18, -33], [0, -25], [18, -33], [19, -23], [0, -15], [-19, -23]]), light, { contrast: 0.15 });
}

function drawFace(pen: Pen, skin: string, hair: string): void {
  const lip = mix(skin, '#b03a48', 0.55);
  const iris = chosen(pen, ['#3f6a8a', '#5a4030', '#4f7a52', '#6a5a3a']);
  for (const side of [-1, 1]) {
    pen.detail(smooth([[side * 3.6, -67], [side * 8.6, -70.4], [side * 14, -67], [side * 8.6, -64.6]]), '#fbf7f0');
    pen.detail(ellipse(side * 8.8 + 0.5, -67.4, 2.7, 2.9), iris);
    pen.detail(ellipse(side * 8.8 + 0.5, -67.4, 1.4), '#14100e');
    pen.detail(ellipse(side * 8.8 + 1.4, -68.5, 0.7), '#ffffff');
    pen.detail(line([[side * 3.2, -67.4], [side * 8.4, -71], [side * 14.8, -67.6]], 1.3, 0.7), '#2a1c1a');
    pen.detail(limb([[side * 3.4, -75, 1], [side * 9, -77.4, 1.4], [side * 15.4, -74.6, 0.5]]), adjust(hair, { lightness: -0.04 }));
    pen.shade(ellipse(side * 14, -56, 5.4, 3.8), '#e0685c', 0.26);
  }
  pen.shade([polygon([0.6, -68], [4, -56], [-0.6, -54.6])], '#8a3f3a', 0.3);
  pen.detail(line([[-3.4, -55.2], [0, -53.6], [3.6, -55.2]], 1.1, 0.6), adjust(skin, { lightness: -0.16 }));
  pen.detail(smooth([[-7, -48], [-2.6, -49.6], [0, -48.8], [2.6, -49.6], [7, -48], [2.8, -45.4], [-2.8, -45.4]]), lip);
  pen.detail(line([[-6.6, -48], [0, -47.5], [6.6, -48]], 0.7), adjust(lip, { lightness: -0.16 }));
}

function drawHair(pen: Pen, id: SubjectId, hair: string, long: boolean, wanted: boolean | null): void {
  const part = pen.random() < 0.5 ? 1 : -1;
  const top: Point[] = long
    ? [[-24, -62], [-28, -84], [-18, -101], [0, -106], [18, -101], [28, -84], [24, -62], [20, -78], [part * 8, -92], [-part * 14, -86], [-20, -76]]
    : [[-23, -70], [-26, -86], [-17, -101], [0, -105], [17, -101], [26, -86], [23, -70], [20, -83], [part * 12, -91], [-part * 8, -87], [-20, -83]];
  pen.mass(smooth(top), hair, { contrast: 0.28 });
  const strands: Polygon[] = [-14, -6, 4, 13].map((x) => line([[x, -103], [x + part * 5, -96], [x + part * 8, -88]], 1, 0.4));
  pen.shade(strands, adjust(hair, { lightness: 0.14 }), 0.6, { clip: [smooth(top)] });
  const bearded = wanted ?? (id === 'wizard' || id === 'king' || id === 'pirate' || (!long && id === 'person' && pen.random() < 0.3));
  if (!bearded) return;
  const drop = id === 'wizard' ? -2 : -32;
  pen.mass(smooth([[-21.5, -62], [-18, -44], [-12, drop - 6], [0, drop], [12, drop - 6], [18, -44], [21.5, -62], [14, -53], [6, -51.5], [0, -53], [-6, -51.5], [-14, -53]]), hair, { contrast: 0.2 });
  pen.detail(smooth([[-6, -47.4], [0, -46.6], [6, -47.4], [0, -44.6]]), '#a8484c');
}

function drawHeadgear(pen: Pen, id: SubjectId, clothes: string): void {
  if (id === 'king' || id === 'queen') {
    pen.mass([polygon([-22, -94], [-25, -118], [-12, -106], [0, -122], [12, -106], [25, -118], [22, -94])], '#e3b23c', { contrast: 0.34 });
    pen.detail([ellipse(0, -101, 3), ellipse(-13, -100, 2.2), ellipse(13, -100, 2.2)], '#c82f4a');
  }
  if (id === 'wizard') {
    pen.mass(smooth([[-44, -88], [0, -82], [44, -88], [30, -97], [0, -99], [-30, -97]]), clothes, { contrast: 0.2 });
    pen.mass(polygon([-25, -94], [-8, -124], [10, -142], [14, -122], [26, -94]), clothes, { contrast: 0.3 });
    pen.detail(polygon([-25, -95], [-21, -101], [22, -101], [26, -95]), '#e3b23c');
  }
  if (id === 'knight') {
    pen.mass(smooth([[-25, -58], [-27, -86], [-16, -104], [0, -109], [16, -104], [27, -86], [25, -58], [20, -78], [0, -82], [-20, -78]]), '#a9b4c0', { contrast: 0.4 });
    pen.mass(smooth([[-2, -108], [8, -126], [-14, -134], [-30, -118], [-18, -120], [-8, -112]]), '#c8342d', { contrast: 0.2 });
  }
  if (id === 'pirate') {
    pen.mass(smooth([[-40, -90], [-30, -108], [0, -116], [30, -108], [40, -90], [0, -96]]), '#23242c', { contrast: 0.25 });
    pen.detail([ellipse(0, -104, 4.4), rectangle(-2.4, -102, 4.8, 4)], '#f2ede2');
    pen.detail([ellipse(8.8, -67, 6, 5.4), line([[-24, -76], [8, -70], [24, -76]], 1.4)], '#17161a');
  }
}

function drawAstronaut(pen: Pen, colour: string | null): void {
  const suit = colour ?? '#eceef0';
  const shadow = adjust(suit, { lightness: -0.14 });
  pen.mass([roundedRectangle(-46, -58, 92, 124, 14)], adjust(suit, { lightness: -0.22 }), { contrast: 0.2 });
  const torso = smooth([[-64, 68], [-64, 12], [-60, -20], [-44, -34], [-22, -40], [0, -41], [22, -40], [44, -34], [60, -20], [64, 12], [64, 68]]);
  pen.mass(torso, suit, { contrast: 0.3 });
  pen.shade([limb([[-44, -30, 2], [-38, -8, 3], [-40, 8, 2]]), limb([[44, -30, 2], [38, -8, 3], [40, 8, 2]])], shadow, 0.8, { clip: [torso] });
  pen.mass(roundedRectangle(-19, -21, 38, 26, 4), adjust(suit, { lightness: -0.1 }), { contrast: 0.2 });
  pen.detail([ellipse(-10, -12, 3.4), roundedRectangle(-2, -16, 15, 4, 1)], '#d8402f');
  pen.detail([roundedRectangle(-2, -9, 15, 3, 1), ellipse(-10, -3, 2.4)], '#2f68c4');
  pen.mass(limb([[18, -6, 2.6], [32, -4, 2.6], [44, -16, 2.6], [46, -34, 2.6]]), '#5c6470', { contrast: 0.2 });
  pen.mass([roundedRectangle(-54, -24, 14, 9, 2)], '#d8402f');
  pen.mass(smooth([[-30, -36], [0, -31], [30, -36], [28, -46], [0, -42], [-28, -46]]), '#b9c2cc', { contrast: 0.34 });
  pen.mass(ellipse(0, -74, 38, 37), suit, { contrast: 0.34 });
  pen.mass([roundedRectangle(-43, -84, 10, 22, 4), roundedRectangle(33, -84, 10, 22, 4)], '#b9c2cc', { contrast: 0.3 });
  const visor = smooth([[-29, -74], [-25, -94], [0, -102], [25, -94], [29, -74], [23, -55], [0, -48], [-23, -55]]);
  pen.mass(smooth([[-32, -74], [-28, -96], [0, -105], [28, -96], [32, -74], [26, -52], [0, -45], [-26, -52]]), '#d9a441', { contrast: 0.3 });
  pen.paint('mass', visor, { kind: 'linear', from: [-20, -100], to: [18, -50], stops: [[0, '#1a2a52'], [0.5, '#27407a'], [1, '#0c1430']] });
  pen.paint('detail', smooth([[-30, -60], [0, -66], [30, -60], [30, -44], [-30, -44]]), { kind: 'linear', from: [0, -66], to: [0, -46], stops: [[0, '#f0a24a'], [1, '#8a3f3a']] }, { clip: [visor], opacity: 0.85 });
  pen.paint('detail', ellipse(11, -68, 7), { kind: 'flat', colour: '#ffe3a0' }, { clip: [visor] });
  pen.paint('shade', smooth([[-23, -80], [-18, -93], [-4, -98], [-12, -88], [-18, -76]]), { kind: 'flat', colour: '#ffffff' }, { opacity: 0.6 });
  pen.paint('shade', ellipse(17, -90, 3, 2, 0.6), { kind: 'flat', colour: '#ffffff' }, { opacity: 0.7 });
}

function drawRobot(pen: Pen, colour: string | null): void {
  const metal = colour ?? chosen(pen, ['#7d96a8', '#c98a4a', '#8a9a7a', '#b0564a']);
  const dark = adjust(metal, { lightness: -0.24 });
  pen.mass(smooth([[-60, 68], [-60, 12], [-58, -18], [-44, -30], [0, -34], [44, -30], [58, -18], [60, 12], [60, 68]]), metal, { contrast: 0.32 });
  pen.mass(roundedRectangle(-20, -22, 40, 28, 5), dark, { contrast: 0.1 });
  pen.glow([ellipse(-9, -10, 4), ellipse(9, -10, 4)], '#6affc8');
  for (let ring = 0; ring < 4; ring += 1) pen.mass(roundedRectangle(-12, -47 + ring * 4.6, 24, 4, 2), ring % 2 === 0 ? dark : metal, { contrast: 0.25 });
  pen.mass([ellipse(-36, -72, 8, 11), ellipse(36, -72, 8, 11)], dark, { contrast: 0.3 });
  pen.mass(roundedRectangle(-34, -104, 68, 60, 16), metal, { contrast: 0.34 });
  pen.mass(roundedRectangle(-27, -90, 54, 26, 11), '#18212c', { contrast: 0.1 });
  for (const x of [-13, 13]) {
    pen.halo(x, -77, 18, '#ffd34d', 0.7);
    pen.glow(ellipse(x, -77, 8), '#ffd34d');
    pen.glow(ellipse(x, -77, 4), '#fff6cf');
  }
  pen.mass(roundedRectangle(-16, -58, 32, 8, 3), dark);
  pen.detail([-10, -5, 0, 5, 10].map((x) => rectangle(x - 0.6, -58, 1.2, 8)), metal);
  pen.mass([line([[0, -104], [0, -118]], 3), ellipse(0, -121, 5)], '#d8402f', { contrast: 0.3 });
  pen.detail([[-28, -98], [28, -98], [-28, -50], [28, -50]].map(([x = 0, y = 0]) => ellipse(x, y, 2)), dark);
}
