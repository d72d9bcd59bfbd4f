import { recipeOf } from '../subjects/subjects';
import type { Mention, Scene, SettingId, SubjectId } from '../scene';

/** Which engine composes the picture. */
export type Kind = 'landscape' | 'street' | 'space' | 'underwater' | 'still-life' | 'portrait' | 'abstract';

/** What stands in the picture besides the sky, after what the prompt left open has been filled in. */
export interface Plan {
  readonly kind: Kind;
  readonly settings: ReadonlySet<SettingId>;
  readonly subjects: readonly Mention[];
}

const people: ReadonlySet<SubjectId> = new Set(['person', 'child', 'astronaut', 'robot', 'wizard', 'king', 'queen', 'knight', 'pirate']);

/** Where a subject is found when the prompt does not say. */
const homes: Partial<Record<SubjectId, readonly SettingId[]>> = {
  fox: ['forest'], wolf: ['forest'], deer: ['forest'], bear: ['forest'], owl: ['forest'], songbird: ['forest'], mushroom: ['forest'], rabbit: ['meadow'], cabin: ['forest', 'mountains'],
  tent: ['mountains', 'meadow'], campfire: ['forest'], elephant: ['desert'], lion: ['desert'], giraffe: ['desert'], cactus: ['desert'], pyramid: ['desert'],
  palm: ['beach'], car: ['hills'], bus: ['city'], train: ['mountains', 'meadow'], bicycle: ['meadow'], plane: ['sky'], balloon: ['hills'], rocket: ['lunar'],
  castle: ['mountains', 'hills'], lighthouse: ['sea', 'cliff'], bridge: ['sea', 'city'], penguin: ['snowfield'], windmill: ['meadow'], cow: ['meadow'], sheep: ['hills'],
  house: ['hills'], church: ['hills'], horse: ['meadow'], sunflower: ['meadow'], tulip: ['meadow'], flower: ['meadow'], rose: ['garden'], person: ['hills'],
  astronaut: ['lunar'], robot: ['city'], ufo: ['hills'], planet: ['space'], swan: ['lake'], boat: ['lake'], sailboat: ['sea'], ship: ['sea'], whale: ['sea'],
  dolphin: ['sea'], tower: ['city'], snowman: ['snowfield', 'forest'], dragon: ['mountains', 'hills'], tree: ['hills'], pine: ['mountains', 'meadow'],
  'blossom-tree': ['hills'], cat: ['meadow'], dog: ['meadow'], bird: ['sky'], butterfly: ['meadow'], umbrella: ['beach'], moon: ['hills'], sun: ['hills'], guitar: ['room'],
};

const landBound: ReadonlySet<SettingId> = new Set(['mountains', 'sea', 'beach', 'lake', 'river', 'desert', 'forest', 'meadow', 'hills', 'city', 'street', 'village', 'cliff', 'island', 'volcano', 'waterfall', 'garden', 'snowfield', 'lunar']);
const waterSettings: ReadonlySet<SettingId> = new Set(['sea', 'beach', 'lake', 'river', 'island']);

/** Chooses the engine and completes the settings of a scene [D2]. */
export function planOf(scene: Scene): Plan {
  const settings = new Set(scene.settings);
  const hasLand = scene.settings.some((each) => landBound.has(each));
  if (!scene.figurative) return { kind: 'abstract', settings, subjects: [] };
  if (isPortrait(scene, hasLand)) return { kind: 'portrait', settings, subjects: scene.subjects };
  if (isStillLife(scene, hasLand)) return { kind: 'still-life', settings, subjects: scene.subjects };
  if (settings.has('underwater') || livesUnderWater(scene, settings)) return { kind: 'underwater', settings, subjects: scene.subjects };
  if (!hasLand && scene.subjects.length > 1 && scene.subjects.some(({ id }) => id === 'planet')) settings.add('space');
  if (settings.has('space') && !hasLand) return { kind: 'space', settings, subjects: scene.subjects };
  if (settings.size === 0 || (settings.size === 1 && settings.has('sky'))) for (const home of homes[scene.subjects[0]?.id ?? 'moon'] ?? ['hills']) settings.add(home);
  if (settings.has('space') && settings.size === 1) return { kind: 'space', settings, subjects: scene.subjects };
  if (settings.has('street')) return { kind: 'street', settings, subjects: scene.subjects };
  addGroundFor(scene, settings);
  return { kind: 'landscape', settings, subjects: scene.subjects };
}

function isPortrait(scene: Scene, hasLand: boolean): boolean {
  const first = scene.subjects[0];
  const someone = first !== undefined && people.has(first.id);
  if (scene.portrait) return first === undefined || someone;
  const alone = someone && scene.subjects.length === 1 && first.count === 1 && scene.settings.length === 0 && scene.weather.length === 0;
  return alone && !hasLand && first.id !== 'child';
}

function isStillLife(scene: Scene, hasLand: boolean): boolean {
  if (hasLand) return false;
  const indoors = scene.settings.includes('table') || scene.settings.includes('room');
  const allOnTable = scene.subjects.length > 0 && scene.subjects.every(({ id }) => recipeOf(id)?.habitat === 'table' || ['flower', 'rose', 'tulip', 'sunflower'].includes(id));
  const someOnTable = scene.subjects.some(({ id }) => recipeOf(id)?.habitat === 'table');
  return indoors || allOnTable && someOnTable || (someOnTable && scene.settings.length === 0);
}

function livesUnderWater(scene: Scene, settings: ReadonlySet<SettingId>): boolean {
  const first = scene.subjects[0];
  return first !== undefined && recipeOf(first.id)?.habitat === 'sea' && [...settings].every((each) => each === 'sea');
}

/** What swims needs water, what stands needs land: the missing one is added to the settings. */
function addGroundFor(scene: Scene, settings: Set<SettingId>): void {
  const wet = [...settings].some((each) => waterSettings.has(each));
  const habitats = new Set(scene.subjects.map(({ id }) => recipeOf(id)?.habitat));
  const builds = scene.subjects.some(({ id }) => id === 'lighthouse' || id === 'castle');
  if (habitats.has('water') && !wet) settings.add(settings.has('mountains') || settings.has('forest') || settings.has('hills') ? 'lake' : 'sea');
  if (settings.has('cliff') && !wet && !settings.has('desert')) settings.add('sea');
  if (builds && settings.has('sea')) settings.add('cliff');
  if (settings.has('volcano') && settings.size === 1) settings.add('hills');
}
