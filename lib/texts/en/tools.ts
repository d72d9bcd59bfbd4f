import { formatCount, formatWhole } from '@/lib/texts/format';

/** Fixed texts of PRODUCT 2 are marked; tests and people look for them word by word. */
export const toolsTexts = {
  group: 'Create with AI',
  close: 'Close the settings',
  names: { 'generate-image': 'AI Generate Image' },
  price: (price: number) => formatCount(price, 'credit', 'credits'),
  from: (price: number) => `From ${formatCount(price, 'credit', 'credits')} each`,

  image: {
    prompt: 'Prompt',
    promptPlaceholder: 'A lighthouse on a cliff at sunset, gulls over the sea',
    promptCount: (used: number, max: number) => `${formatWhole(used)} of ${formatWhole(max)}`,
    ratio: 'Aspect ratio',
    style: 'Style',
    styles: {
      poster: 'Poster',
      watercolor: 'Watercolour',
      neon: 'Neon',
      'paper-cut': 'Paper cut',
      ink: 'Ink',
      pixel: 'Pixel',
      pastel: 'Pastel',
      night: 'Night',
    },
    count: 'Number of images',
    size: 'Size',
    sizePx: (width: number, height: number) => `${width} × ${height} px`,
    seed: 'Seed',
    seedHint: 'The same words and the same seed give the same picture.',
    shuffle: 'Shuffle the seed',
    vary: 'New seed after each request',
  },

  confirm: { generate: 'Generate' },
  running: {
    title: 'Under way',
    waiting: 'Waiting',
    percent: (percent: number) => `${percent} %`,
    cancel: (prompt: string) => `Cancel “${prompt}”`,
    cancelShort: 'Cancel',
    cancelHint: 'What is finished already stays and is charged; the rest is given back.',
    cancelling: 'Stopping',
  },
  started: (count: number) => `${formatCount(count, 'image is', 'images are')} on the way. ${count === 1 ? 'Its place' : 'Their places'} on the timeline ${count === 1 ? 'is' : 'are'} marked.`,
  ready: (name: string) => `“${name}” is ready`,
  stoppedTitle: 'Stopped',
  failedTitle: (count: number) => (count === 1 ? 'The image did not come' : `${count} images did not come`),
  failures: {
    refused: 'The content was refused. Change the prompt and try again; its credits are back.',
    rate_limited: 'The engine was too busy. Try again in a minute; its credits are back.',
    timed_out: 'It took too long and was stopped. Try again; its credits are back.',
    unavailable: 'The engine did not answer. Try again in a moment; its credits are back.',
    malformed: 'The engine answered with something that is no picture. Try again; its credits are back.',
    too_large: 'The picture was too large to keep. Try a smaller size; its credits are back.',
    cancelled: 'What was not finished yet is given back.',
  },

  creditPreview: {
    /** Fixed. */
    region: 'Credit preview',
    /** Fixed. */
    requires: (price: number) => `This action requires ${price} credits.`,
    /** Fixed. */
    available: (balance: number) => `Your available balance: ${balance} credits.`,
    ofType: {
      subscription: (amount: number) => formatCount(amount, 'subscription credit', 'subscription credits'),
      purchased: (amount: number) => formatCount(amount, 'purchased credit', 'purchased credits'),
      activity: (amount: number) => formatCount(amount, 'activity credit', 'activity credits'),
    },
  },

  insufficient: {
    /** Fixed, per surface. */
    title: 'Not enough credits',
    buy: 'Buy credits',
    subscribe: 'Subscribe to Pro',
    question: 'Not enough credits. Buy credits or upgrade to Pro',
    openStore: 'Open the Web store',
    mobileTitle: 'Insufficient credits',
    mobileBuy: 'Buy Credits',
    learnMore: 'Learn More',
    /** Ours. */
    shortBy: (available: number, shortBy: number) =>
      `You have ${formatCount(available, 'credit', 'credits')} to spend, ${formatWhole(shortBy)} too few for this.`,
    shortOnly: (shortBy: number) => `This needs ${formatCount(shortBy, 'more credit', 'more credits')}.`,
    promise: 'Nothing was deducted, and nothing is ever charged automatically. Your settings stay as they are.',
    close: 'Not now',
  },

  priceRose: {
    title: 'The price has changed',
    explain: (confirmed: number, price: number) =>
      `It was ${formatCount(confirmed, 'credit', 'credits')} when you looked and is ${formatWhole(price)} now. Nothing was charged.`,
    accept: (price: number) => `Continue for ${formatCount(price, 'credit', 'credits')}`,
    decline: 'Leave it',
  },

  problems: {
    request_id_reused: 'This request was sent before with other settings. Nothing was charged; press the button again.',
    too_many_generations: (max: number) => `At most ${formatWhole(max)} requests can be under way at once. Wait until one has ended.`,
    noRoom: 'The timeline has no room for the result. It will be in your media.',
  },
} as const;
