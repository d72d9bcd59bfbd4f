/** What stands behind the subject of a composed picture. */
export type Backdrop = 'scene' | 'smooth' | 'texture' | 'bokeh' | 'similar';

/** A composed picture whose subject is known pixel by pixel. */
export interface PictureSpec {
  readonly name: string;
  /** What the drawing engine is asked for; what it draws in the foreground is the subject. */
  readonly prompt: string;
  readonly backdrop: Backdrop;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type SetName = 'people' | 'boxed' | 'alone';

const backdrops: readonly Backdrop[] = ['scene', 'smooth', 'texture', 'bokeh', 'similar'];
const sizes = [[640, 480], [480, 640], [600, 600], [720, 405]] as const;

/** Each prompt gets the next backdrop and size: nothing is chosen for a picture by itself. */
function specs(set: string, prompts: readonly string[]): readonly PictureSpec[] {
  return prompts.map((prompt, index) => {
    const [widthPx, heightPx] = sizes[index % sizes.length] ?? sizes[0];
    return { name: `${set} ${index + 1}: ${prompt}`, prompt, backdrop: backdrops[index % backdrops.length] ?? 'scene', widthPx, heightPx };
  });
}

/** The pictures that are reported. The engine's numbers were chosen with the others below. */
export const judged: Readonly<Record<SetName, readonly PictureSpec[]>> = {
  people: specs('person', [
    'a portrait of a woman', 'a portrait of a man', 'a portrait of an old man with a beard', 'a girl in a red coat', 'a portrait of a blonde woman',
    'a portrait of a young man', 'a portrait of a grandmother', 'a man in the hills', 'a portrait of a ginger woman', 'a portrait of a sailor',
  ]),
  boxed: specs('boxed', ['a cat', 'a teapot', 'a hot air balloon', 'a red car', 'a vase with flowers', 'a penguin', 'a guitar', 'a mushroom', 'a lighthouse', 'a blue bird']),
  alone: specs('alone', ['a fox', 'a pumpkin', 'a sailboat', 'an owl', 'a cup', 'a horse', 'a house', 'a heart', 'a rocket', 'a cake']),
};

/** Others of the same making, for choosing the engine's numbers. */
export const tuning: Readonly<Record<SetName, readonly PictureSpec[]>> = {
  people: specs('tuning person', [
    'a portrait of a man with red hair', 'a portrait of a princess', 'a portrait of a fisherman', 'a boy in a blue coat', 'a portrait of a brunette',
    'a portrait of an elderly woman', 'a portrait of a monk', 'a woman in a meadow', 'a portrait of a gentleman', 'a portrait of a black haired girl',
  ]),
  boxed: specs('tuning boxed', ['a dog', 'a bottle', 'a butterfly', 'a yellow bus', 'a lamp', 'a bear', 'a sunflower', 'a castle', 'a snowman', 'a pear']),
  alone: specs('tuning alone', ['a rabbit', 'an apple', 'a plane', 'an elephant', 'books', 'a windmill', 'a tulip', 'a swan', 'a turtle', 'an umbrella']),
};

/** Pictures in which nothing stands out: kind and seed of each. */
export const without = [
  'one colour 1', 'gradient 1', 'noise 1', 'clouds 1', 'clouds 2', 'stripes 1', 'tiles 1', 'bokeh 1', 'ripples 1', 'grain 1',
] as const;
export const tuningWithout = ['one colour 9', 'gradient 9', 'noise 9', 'clouds 8', 'clouds 9', 'stripes 9', 'tiles 9', 'bokeh 9', 'ripples 9', 'grain 9'] as const;
