import type { Fall, FallKind } from '@/lib/motion/living-scene';
import type { Picture } from '../compose/compose';
import { recipeOf } from '../subjects/subjects';
import type { Air } from './set-in-motion';
import type { CutSheet } from './cut-sheets';

const autumn = ['#d8622c', '#e3a233', '#b5402c', '#c98a2e'] as const;

/** [D16] What falls, rises and flies about in a scene: the weather, and what lives in such a place. */
export function fallsOf(picture: Picture, sheets: readonly CutSheet[], air: Air): readonly Fall[] {
  const { width, height, kind, scene, light, horizon } = picture;
  const { weather } = scene;
  const falls: Fall[] = [];
  const crowd = (width * height) / 1e6;
  const whole = [0, 0, width, height] as const;
  const add = (what: FallKind, count: number, colours: readonly string[], more: Partial<Fall> = {}): void => {
    falls.push({ kind: what, count: Math.round(count), colours: [...colours], pace: air.tempo, lean: air.wind * 0.12, area: whole, after: sheets.length, ...more });
  };
  const has = (id: string): boolean => scene.subjects.some((each) => each.id === id);
  const isWet = weather.includes('rain') || weather.includes('storm');
  const isSnowy = weather.includes('snow');
  const isOpen = kind === 'landscape' || kind === 'street';
  const isNight = light.darkness > 0.5;
  if (isWet) add('rain', 230 * crowd, ['#e6eef8', '#d3deee'], { lean: air.wind * (weather.includes('storm') || weather.includes('wind') ? 0.36 : 0.14), pace: 1 });
  if (isSnowy) add('snow', 260 * crowd, ['#ffffff'], { lean: air.wind * 0.25 });
  if (kind === 'underwater') add('bubbles', 46 * crowd, ['#d8fbff'], { lean: 0, pace: 1 });
  if (scene.season === 'autumn' && !isSnowy && isOpen) add('leaves', 34 * crowd, autumn, { lean: air.wind * 0.7 });
  if ((has('blossom-tree') || (scene.season === 'spring' && isOpen)) && !isSnowy) add('petals', 40 * crowd, ['#f7c9d6', '#fbe3ea', '#f2aec2'], { lean: air.wind * 0.6 });
  if (kind === 'landscape' && isNight && !isWet && !isSnowy && !scene.settings.includes('lunar')) add('fireflies', 26 * crowd, ['#ffecaa'], { area: [0, horizon * 0.9, width, height - horizon * 0.9] });
  if (kind === 'still-life' || kind === 'portrait') add('motes', 40 * crowd, ['#fff6dc']);
  if (kind === 'abstract') add('motes', 60 * crowd, ['#ffffff', '#ffe9b8']);
  if (kind === 'space' || weather.includes('stars')) add('meteors', 3, ['#ffffff'], { area: [0, 0, width, (kind === 'space' ? height : horizon) * 0.7], lean: air.wind * 2.2, after: Math.min(sheets.length, 6) });
  const flies = scene.subjects.some(({ id }) => ['air', 'sky'].includes(recipeOf(id)?.habitat ?? ''));
  if (kind === 'landscape' && !isNight && !isWet && !isSnowy && !flies && !scene.settings.includes('lunar')) {
    add('birds', 5 + air.random() * 5, ['#39404f'], { area: [0, horizon * 0.14, width, horizon * 0.5], lean: air.wind, pace: 1, after: skyEnd(sheets) });
  }
  if (scene.settings.includes('desert') && !isWet) add('motes', 50 * crowd, ['#f3d9a4'], { pace: 2 });
  for (const { part } of sheets) {
    if (part?.kind !== 'thing') continue;
    if (part.id === 'campfire' || part.id === 'dragon') add('embers', 26, ['#ffb347', '#ff7a3c'], { area: [part.x - part.tall * 0.5, part.y - part.tall * 3.4, part.tall, part.tall * 3.2], pace: 1 });
    if (part.id === 'cup' || part.id === 'teapot') add('steam', 16, ['#ffffff'], { area: [part.x - part.tall * 0.18, part.y - part.tall * 2, part.tall * 0.36, part.tall * 1.2], pace: 1 });
  }
  if (scene.settings.includes('volcano')) add('embers', 70, ['#ffc05a', '#ff7a3c'], { area: [width * 0.34, 0, width * 0.32, horizon * 0.6], pace: 1, after: skyEnd(sheets) });
  return falls;
}

/** Behind the land, before the sky. */
function skyEnd(sheets: readonly CutSheet[]): number {
  const land = sheets.findIndex(({ part, depth }, index) => index > 0 && (part === null || part.kind === 'water') && depth > 0.05);
  return land < 0 ? sheets.length : land;
}
