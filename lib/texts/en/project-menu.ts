/** The menu beside the project's name. What it opens has words of its own. */
export const projectMenuTexts = {
  label: 'Project menu',
  versionHistory: 'Version history',
  settings: 'Project settings',
  exportFile: 'Export project file',
} as const;
