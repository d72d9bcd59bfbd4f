import { formatInstant } from '@/lib/texts/format';

/** What the button of the export says, and what is told when its dialog is closed: all that the editor needs of it when it opens. */
export const exportButtonTexts = {
  label: 'Export',
  running: (percent: number) => `Export: ${percent} % done`,
  percent: (percent: number) => `${percent} %`,
  done: 'The export is ready',
  failed: 'The export did not finish',
  show: 'Show',
  unfinished: (at: number) => `The export of ${formatInstant(at)} did not finish, because its page was closed. What was written has been removed; it can be started again.`,
} as const;
