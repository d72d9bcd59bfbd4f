import { formatCount, formatWhole } from '@/lib/texts/format';

const size = (width: number, height: number) => `${formatWhole(width)} × ${formatWhole(height)} px`;

/** What the AI tools say that work on a picture of the project or follow one, and of several prompts at once. */
export const pictureToolsTexts = {
  upscale: {
    factor: 'Factor',
    factors: { 2: '2×', 4: '4×' },
    sizes: (from: readonly [number, number], to: readonly [number, number]) => `${size(...from)} becomes ${size(...to)}`,
    waits: 'The size of the result is shown here once there is a picture.',
    tooLarge: (width: number, height: number, maxSide: number) => `The result would be ${size(width, height)}. It can have ${formatWhole(maxSide)} px a side and 33 million pixels at most: choose 2×, or a smaller picture.`,
    tooLargeAtAll: (width: number, height: number, maxSide: number) => `The result would be ${size(width, height)}. It can have ${formatWhole(maxSide)} px a side and 33 million pixels at most: choose a smaller picture.`,
    stays: 'The clip keeps its place and shows the larger picture; it can show the given one again.',
    resultName: (name: string, factor: number) => `${name} at ${factor}×`,
    started: (name: string) => `“${name}” is being made. The clip stays as it is until then.`,
    startedBeside: (name: string) => `“${name}” is being made. Its place on the timeline is marked.`,
    applied: (name: string) => `The clip shows “${name}”`,
    given: 'Show the given size',
    givenHint: 'The larger picture stays among the media; switching costs nothing.',
  },

  reference: {
    title: 'Reference',
    choose: 'Choose a reference',
    hint: 'A picture whose colours, light and composition the result follows.',
    none: 'Select a clip on the timeline, choose a picture of the project, a file, or take one with the camera.',
    remove: 'Remove the reference',
    gone: 'The reference is not in this project any more. Choose another one, or remove it.',
    strength: 'Strength',
    strengths: { low: 'Low', medium: 'Medium', high: 'High' },
    strengthHints: {
      low: 'A hint of its colours and light.',
      medium: 'Its colours, light and composition are clearly seen.',
      high: 'As close to its colours, light and composition as the words allow.',
    },
    use: 'Use as reference',
  },

  batch: {
    several: 'Several prompts',
    hint: 'One prompt per line; each gives images of its own, in this order.',
    placeholder: 'A lighthouse on a cliff at sunset\nThe same lighthouse in a storm\nThe same lighthouse in winter',
    lines: (used: number, max: number) => `${formatWhole(used)} of ${formatWhole(max)} prompts`,
    together: (prompts: number, count: number, images: number) => `${formatCount(prompts, 'prompt', 'prompts')} × ${formatCount(count, 'image', 'images')} = ${formatCount(images, 'image', 'images')}`,
  },

  sourceGone: 'The picture that was chosen is not in this project any more, or is not ready yet. Choose another one; nothing was charged.',
} as const;
