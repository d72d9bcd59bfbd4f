/** The Mobile surface. What its tools, sections and actions are called stands with them; here are the short words under their icons. */
export const mobileTexts = {
  app: { name: 'Tallycut', shortName: 'Tallycut', description: 'A video editor for the phone.' },
  tools: 'Tools',
  closeSheet: 'Close',
  canvas: 'Canvas',
  properties: 'All settings',
  /** Part of the action's own name, so that who speaks to the phone can say what is written. */
  short: {
    split: 'Split',
    delete: 'Delete',
    duplicate: 'Duplicate',
    copy: 'Copy',
    paste: 'Paste',
    crop: 'Crop',
    'end-crop': 'Done',
    'freeze-frame': 'Hold',
    'detach-sound': 'Detach',
    'zoom-to-fit': 'Whole',
    'toggle-marker': 'Marker',
    'toggle-snapping': 'Snapping',
  },
  sections: {
    text: 'Text',
    shape: 'Shape',
    transform: 'Transform',
    sound: 'Volume',
    filters: 'Filters',
    transition: 'Transition',
    animation: 'Animate',
    speed: 'Speed',
    keyframes: 'Keyframes',
    time: 'Time',
  },

  add: {
    title: 'From this phone',
    photo: 'Take a photo',
    video: 'Record a video',
    gallery: 'Gallery',
  },

  projects: {
    documentTitle: 'Projects',
    more: 'More',
    credits: 'Credits',
    activity: 'Activity',
    settings: 'Settings',
    store: 'Store',
    web: 'Use the Web version',
    phone: 'Open the phone version',
    empty: 'Press + to start. Bring pictures and videos from your phone, or have an image made.',
  },

  purchase: {
    title: 'Buy Credits',
    lead: 'An empty balance never charges a card.',
    packs: 'Packs',
    packNote: 'One time, valid for 2 years',
    plans: 'Pro',
    planNote: { month: 'Every month until you cancel', year: 'Every year until you cancel' },
    back: 'Other offers',
  },
} as const;
