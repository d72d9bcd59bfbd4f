import { formatCount, formatWhole } from '@/lib/texts/format';

/** The history of a project's generations. */
export const historyTexts = {
  title: 'AI history',
  search: 'Search the prompts',
  searchShort: 'Search',
  tool: 'Tool',
  everyTool: 'All tools',
  list: 'Requests, newest first',
  loading: 'Loading the history',
  failed: 'The history could not be loaded. Check the connection.',
  retry: 'Try again',
  none: 'Nothing made with AI yet',
  noneHint: 'What you ask the AI tools for is kept here with its words and settings, to be used again without paying.',
  noMatch: 'No request of this project is like that.',
  showAll: 'Show all',
  more: 'Show earlier ones',
  moreFailed: 'The earlier ones could not be loaded. Check the connection.',

  statuses: {
    queued: 'Waiting',
    running: (percent: number) => `Being made, ${percent} %`,
    succeeded: 'Done',
    partly: (came: number, asked: number) => `${formatWhole(came)} of ${formatWhole(asked)} came`,
    failed: 'Did not come',
    cancelled: 'Stopped',
  },
  unknownFailure: 'It did not come. Nothing was charged for what is missing.',
  cost: {
    held: (price: number) => `${formatCount(price, 'credit', 'credits')} set aside`,
    charged: (charged: number) => (charged === 0 ? 'Nothing charged' : formatCount(charged, 'credit', 'credits')),
    partly: (charged: number, price: number) => `${formatWhole(charged)} of ${formatCount(price, 'credit', 'credits')}`,
  },
  madeBy: (provider: string) => `By ${provider}`,
  settings: 'Settings',
  unreadable: 'Its settings are of an earlier release and cannot be read any more.',
  results: 'Results',
  noResults: 'Its results are not in this project any more.',
  play: (name: string) => `Play ${name}`,

  putAll: 'Put on the timeline',
  put: (count: number) => `${formatCount(count, 'result is', 'results are')} on the timeline`,
  menu: (prompt: string) => `More for “${prompt}”`,
  stop: 'Cancel',
  delete: 'Delete',

  again: {
    menu: 'Make again',
    same: 'Use these settings',
    'another-seed': 'Another seed',
    variations: 'Variations',
    unreadable: 'These settings are of an earlier release and cannot be used any more. Nothing was charged.',
    gone: 'It is not in the history any more.',
    sourceGone: 'The picture that it was made of is not in this project any more. Choose another one.',
  },

  erase: {
    title: 'Delete it from the history?',
    explain: 'Its words and settings are erased for good. The activity log stays as it is.',
    withResults: (count: number) => `Also delete its ${count === 1 ? 'result' : formatCount(count, 'result', 'results')}`,
    clips: (count: number) => `${formatCount(count, 'clip', 'clips')} on the timeline ${count === 1 ? 'shows' : 'show'} what is deleted, and ${count === 1 ? 'goes' : 'go'} with it.`,
    confirm: 'Delete',
    cancel: 'Keep',
    done: 'Deleted from the history',
    still_running: 'It is still being made. Cancel it first.',
    not_found: 'It is not in the history any more.',
  },
} as const;
