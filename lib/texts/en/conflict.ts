/** Two versions of one project. */
export const conflictTexts = {
  title: 'This project was changed in another place',
  explain: (ago: string | null) =>
    ago === null
      ? 'Another tab or device saved it a moment ago, from a version that does not have your last changes. Nothing is lost until you choose.'
      : `Another tab or device saved it ${ago}, from a version that does not have your last changes. Nothing is lost until you choose.`,
  copy: 'Keep mine as a copy',
  copyHint: 'Your version becomes a new project; this one stays as it was saved.',
  overwrite: 'Overwrite with mine',
  overwriteHint: 'Your version takes the place of the one that was saved.',
  theirs: 'Take the other version',
  theirsHint: 'Your last changes go.',
  later: 'Decide later',
  copyFailed: 'The copy could not be made. Your version is still here; try again.',
} as const;
