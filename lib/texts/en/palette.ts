/** The command palette. */
export const paletteTexts = {
  title: 'Find a command',
  placeholder: 'Find an action, a time, media, a page',
  list: 'Commands',
  hint: 'Type a time such as 1:05 or 12.5 s to go there.',
  noMatch: (query: string) => `Nothing is called “${query}”.`,
  recent: 'Recent',
  groups: { time: 'Time', actions: 'Actions', tools: 'Create with AI', media: 'Media', markers: 'Markers', tracks: 'Tracks', panels: 'Panels', pages: 'Pages' },
  goTo: (time: string) => `Go to ${time}`,
  pastEnd: 'After the last clip',
  addMedia: (name: string) => `Add ${name} to the timeline`,
  goToMarker: (name: string) => `Go to ${name}`,
  goToTrack: (name: string) => `Go to track ${name}`,
  openPanel: (name: string) => `Open ${name}`,
  pages: { projects: 'All projects', wallet: 'Wallet', activity: 'Activity', store: 'Store', settings: 'Settings' },
} as const;
