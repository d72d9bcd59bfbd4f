import { formatCount } from '@/lib/texts/format';

/** The left side of the editor: what can be put on the timeline. */
export const panelTexts = {
  rail: 'What to add',
  tabs: { media: 'Media', text: 'Text', elements: 'Elements', transitions: 'Transitions', captions: 'Captions', history: 'AI history' },
  added: (name: string) => `${name} is on the timeline`,
  addHint: 'Press to add at the playhead, or drag to the timeline.',

  textPresets: 'Text styles',
  presets: {
    heading: 'Heading', title: 'Title', subtitle: 'Subtitle', body: 'Plain text', 'lower-third': 'Lower third', quote: 'Quote', caption: 'Caption', highlight: 'Highlight', outline: 'Outline', neon: 'Neon',
    handwritten: 'Handwritten', poster: 'Poster', typewriter: 'Typewriter', pop: 'Pop',
  },
  presetWords: {
    heading: 'Heading', title: 'Your title', subtitle: 'A few more words', body: 'Text', 'lower-third': 'Name Surname\nWhat they do', quote: '“Words to remember”', caption: 'What is being said', highlight: 'Highlight',
    outline: 'OUTLINE', neon: 'Neon', handwritten: 'By hand', poster: 'BIG NEWS', typewriter: 'Letter by letter', pop: 'Pop',
  },

  searchElements: 'Search shapes and stickers',
  shapes: 'Shapes',
  stickers: 'Stickers',
  noElement: (query: string) => `Nothing here is called “${query}”.`,
  showAll: 'Show all',
  shapeNames: {
    rectangle: 'Rectangle', ellipse: 'Ellipse', triangle: 'Triangle', diamond: 'Diamond', hexagon: 'Hexagon', star: 'Star', heart: 'Heart', arrow: 'Arrow', 'speech-bubble': 'Speech bubble', line: 'Line',
  },
  stickerNames: {
    sun: 'Sun', cloud: 'Cloud', fire: 'Fire', sparkle: 'Sparkle', check: 'Check mark', cross: 'Cross', 'thumbs-up': 'Thumbs up', smile: 'Smile', laugh: 'Laugh', 'heart-eyes': 'Heart eyes', wow: 'Wow',
    sad: 'Sad', crown: 'Crown', 'music-note': 'Music note', camera: 'Camera', 'play-badge': 'Play badge', bell: 'Bell', gift: 'Gift', rocket: 'Rocket', coffee: 'Coffee', leaf: 'Leaf', burst: 'Burst',
    'new-badge': 'New badge', 'location-pin': 'Location pin', 'quote-marks': 'Quote marks', lightning: 'Lightning',
  },

  transitionsHint: 'Press to set at the start of the selected clips, or at the cut nearest to the playhead.',
  transitionLength: 'Length',
  seconds: 's',
  everyCut: 'Use at all cuts',
  everyCutHint: (kind: string, count: number) => `${kind} at ${formatCount(count, 'cut', 'cuts')}`,
  removeAll: 'Remove all',
  noCuts: 'No cuts yet',
  noCutsHint: 'A transition joins two clips that touch. Put two clips side by side on one track.',
  noCutHere: 'There is no cut here: no clip touches this one.',
  transitionSet: (kind: string, count: number) => `${kind} is set at ${formatCount(count, 'cut', 'cuts')}`,
  transitionsRemoved: 'The transitions are removed',
} as const;
