/** The Desktop surface: an application's window. */
export const desktopTexts = {
  applicationName: 'Tallycut',
  titleBar: 'Title bar',
  toolbar: 'Tools',
  /** Fixed: PRODUCT 2 Desktop 3. */
  generate: 'AI Generate',

  menuBar: 'Menu bar',
  menus: { file: 'File', edit: 'Edit', clip: 'Clip', timeline: 'Timeline', view: 'View', playback: 'Playback', ai: 'AI', help: 'Help' },

  file: {
    create: 'New project',
    open: 'Projects',
    addFiles: 'Add files',
    saveFile: 'Save as a project file',
    export: 'Export video',
    signOut: 'Sign out',
  },

  projects: {
    title: 'Projects',
    menus: { file: 'File', view: 'View', help: 'Help' },
    import: 'Import a project file',
    trash: 'Trash',
    layout: 'Layout',
    grid: 'As pictures',
    list: 'As a list',
    importing: (count: number) => (count === 1 ? 'One file waits for a project' : `${count} files wait for a project`),
    importingHint: 'Open a project, or make a new one: they are added to it.',
  },

  help: { credits: 'How credits work', account: 'Account settings' },

  panels: {
    names: { library: 'Media panel', inspector: 'Settings panel', timeline: 'Timeline' },
    show: (panel: string) => `Show the ${panel.toLowerCase()}`,
    menu: (panel: string) => `Options of the ${panel.toLowerCase()}`,
    hide: 'Hide',
    moveLeft: 'Move to the left side',
    moveRight: 'Move to the right side',
    toLeft: (panel: string) => `${panel} at the left`,
    toRight: (panel: string) => `${panel} at the right`,
    reset: 'Usual arrangement',
    resize: (panel: string) => `Size of the ${panel.toLowerCase()}`,
  },
} as const;
