import { formatCount, formatWhole } from '@/lib/texts/format';

/** The portable project file: a project with its media in one file. */
export const projectFileTexts = {
  exporting: 'The project file is being downloaded. It holds the timeline and all media.',
  unsaved: 'Your last changes are not saved yet. Export once they are, so that they are in the file.',
  import: 'Import project file',
  drop: 'Drop a project file to import it',
  title: 'Import project file',
  reading: 'Looking at the file',
  progress: (name: string) => `Import of ${name}`,
  media: (done: number, count: number) => `${formatWhole(done)} of ${formatCount(count, 'medium', 'media')}`,
  percent: (percent: number) => `${percent} %`,
  waiting: (seconds: number) => `Too many files in a minute: it goes on in ${formatCount(seconds, 'second', 'seconds')}`,
  finishing: 'Putting the timeline together',
  cancel: 'Stop the import',
  cancelled: 'The import was stopped. Nothing of it is kept.',
  close: 'Close',
  refusedTitle: 'This file cannot be imported',
  refused: {
    not_a_project_file: 'It is not a Tallycut project file, or it did not arrive whole. Choose a file that ends in .tallycut.',
    repacked: 'It was packed by another program, or damaged. Choose the file as Tallycut exported it.',
    newer_version: 'It was written by a newer release of Tallycut. Update this one, then import it again.',
    invalid_manifest: (detail: string) => `What it says of the project cannot be read (${detail}). Export it again where it came from.`,
  },
  brokenOff: 'The server was not reached. Nothing of the import is kept; try again when the connection is back.',
  tooMany: (max: number) => `An account holds at most ${formatWhole(max)} projects. Delete one that you no longer need, then import again.`,
  failed: 'The project could not be put together. Nothing of it is kept; try again.',
  doneTitle: (name: string) => `“${name}” is imported`,
  missing: (count: number) => `${formatCount(count, 'medium is', 'media are')} missing. Their clips are on the timeline as placeholders:`,
  notInFile: 'not in the file',
  open: 'Open the project',
} as const;
