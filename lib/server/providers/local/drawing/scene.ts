/** What a prompt asks for, as data: read by `words/read-prompt`, drawn by `compose`. */
export interface Scene {
  readonly subjects: readonly Mention[];
  /** In the order of the prompt; several are joined (a lake before mountains). */
  readonly settings: readonly SettingId[];
  readonly weather: readonly WeatherId[];
  readonly time: TimeOfDay | null;
  readonly season: 'winter' | 'spring' | 'summer' | 'autumn' | null;
  /** Colours that belong to no subject: hints for the whole palette. */
  readonly colours: readonly ColourName[];
  readonly mood: Mood | null;
  /** A bust is asked for, not a figure in a place. */
  readonly portrait: boolean;
  /** What the abstract engine hears in the words. */
  readonly rhythms: readonly RhythmId[];
  /** False when nothing in the prompt was understood as a thing or a place: an abstract is drawn. */
  readonly figurative: boolean;
  /** The words that carry meaning, for the abstract engine's choices. */
  readonly words: readonly string[];
}

/** A subject as the prompt names it. */
export interface Mention {
  readonly id: SubjectId;
  readonly count: number;
  readonly colour: ColourName | null;
  readonly size: 'small' | 'large' | null;
  /** What is in or on it: fruit in a bowl, flowers in a vase. */
  readonly holds: SubjectId | null;
}

export const subjectIds = [
  'cat', 'dog', 'fox', 'wolf', 'horse', 'deer', 'bear', 'elephant', 'rabbit', 'cow', 'sheep', 'lion', 'giraffe',
  'bird', 'songbird', 'owl', 'penguin', 'swan', 'fish', 'whale', 'dolphin', 'shark', 'turtle', 'jellyfish', 'octopus', 'butterfly', 'dragon',
  'car', 'bus', 'train', 'bicycle', 'boat', 'sailboat', 'ship', 'plane', 'balloon', 'rocket', 'ufo',
  'house', 'cabin', 'castle', 'lighthouse', 'bridge', 'windmill', 'church', 'tent', 'tower', 'pyramid',
  'tree', 'pine', 'palm', 'cactus', 'blossom-tree', 'flower', 'sunflower', 'tulip', 'rose', 'mushroom',
  'person', 'astronaut', 'robot', 'wizard', 'king', 'queen', 'knight', 'pirate', 'child',
  'bowl', 'vase', 'cup', 'teapot', 'bottle', 'books', 'lamp', 'candle', 'orange', 'apple', 'lemon', 'pear', 'grapes', 'banana', 'cherry', 'pumpkin', 'cake',
  'planet', 'moon', 'sun', 'campfire', 'umbrella', 'guitar', 'snowman', 'heart',
] as const;
export type SubjectId = (typeof subjectIds)[number];

export const settingIds = [
  'mountains', 'sea', 'beach', 'lake', 'river', 'desert', 'forest', 'meadow', 'hills', 'city', 'street', 'village',
  'space', 'lunar', 'underwater', 'cliff', 'island', 'volcano', 'waterfall', 'garden', 'snowfield', 'sky', 'table', 'room', 'vineyard',
] as const;
export type SettingId = (typeof settingIds)[number];

export const weatherIds = ['rain', 'snow', 'fog', 'storm', 'rainbow', 'clouds', 'wind', 'clear', 'stars', 'fullmoon'] as const;
export type WeatherId = (typeof weatherIds)[number];

export const timesOfDay = ['dawn', 'day', 'sunset', 'dusk', 'night', 'aurora'] as const;
export type TimeOfDay = (typeof timesOfDay)[number];

export const moods = ['calm', 'dramatic', 'mysterious', 'joyful', 'old', 'cold', 'warm', 'dreamy'] as const;
export type Mood = (typeof moods)[number];

export const rhythmIds = ['music', 'orbit', 'bloom', 'shard', 'wave', 'grid', 'flow'] as const;
export type RhythmId = (typeof rhythmIds)[number];

export const colourNames = [
  'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'brown', 'black', 'white', 'grey', 'gold', 'silver',
] as const;
export type ColourName = (typeof colourNames)[number];
