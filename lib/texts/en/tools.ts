import { formatCount } from '@/lib/texts/format';

/** What is said of the AI tools where they are listed and when they end. */
export const toolsTexts = {
  group: 'Create with AI',
  history: 'History',
  close: 'Close the settings',
  names: {
    'generate-image': 'AI Generate Image',
    'generate-video': 'AI Video',
    portrait: 'AI Portrait',
    'remove-background': 'Smart Cutout',
    upscale: 'AI Upscale',
    'write-script': 'AI Script',
    'script-to-video': 'AI Script-to-Video',
    'generate-voiceover': 'Premium Voiceover',
  },
  /** What it works from. */
  needs: {
    'generate-image': 'A few words',
    'generate-video': 'A few words',
    portrait: 'A picture of yours',
    'remove-background': 'A picture or a video',
    upscale: 'A picture or a video',
    'write-script': 'A topic',
    'script-to-video': 'A topic or a text',
    'generate-voiceover': 'A text',
  },
  begin: 'Each begins a project with its settings open.',
  from: (price: number) => `From ${formatCount(price, 'credit', 'credits')} each`,
  /** What the parts of a storyboard are called, by what they are. */
  parts: { picture: (name: string) => name, voice: (name: string) => `${name} (voice)`, music: (name: string) => `Music: ${name}` },
  ready: (name: string) => `“${name}” is ready`,
  tryAgain: 'Try again',
  stoppedTitle: 'Stopped',
  failedTitle: (count: number) => (count === 1 ? 'It did not come' : `${count} results did not come`),
  failures: {
    refused: 'The content was refused. Change the words and try again; its credits are back.',
    rate_limited: 'The engine was too busy. Try again in a minute; its credits are back.',
    timed_out: 'It took too long and was stopped. Try again; its credits are back.',
    unavailable: 'The engine did not answer. Try again in a moment; its credits are back.',
    malformed: 'The engine answered with something that cannot be used. Try again; its credits are back.',
    too_large: 'The result was too large to keep. Ask for less; its credits are back.',
    unsure: 'It is not clear what the subject is. Draw a box closely around it and try again; its credits are back.',
    undelivered: 'Its tab was closed, or this browser could not go on. Try again; its credits are back.',
    cancelled: 'What was not finished yet is given back.',
  },
  /** What is said where no preview of a voice comes; nothing was to be paid for it. */
  noPreview: {
    refused: 'The words were refused. Change them and try again.',
    rate_limited: 'The voice is too busy. Try again in a minute.',
    timed_out: 'It took too long. Try again.',
    unavailable: 'The voice did not answer. Try again in a moment.',
    malformed: 'What came was no sound. Try again, or choose another voice.',
    too_large: 'What came was too large. Try again with fewer words.',
    unsure: 'The voice did not answer. Try again in a moment.',
  },
  /** In a clip's context menu. Fixed. */
  clipTools: 'AI Tools',
  removeBackground: 'Remove Background',
} as const;
