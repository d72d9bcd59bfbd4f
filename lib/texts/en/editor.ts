import { actionsTexts } from '@/lib/texts/en/actions';
import { formatCount } from '@/lib/texts/format';
import { timelineTexts } from '@/lib/texts/en/timeline';

/** The editor. Names marked as fixed are those of PRODUCT 2. */
export const editorTexts = {
  documentTitle: (project: string) => `${project} · Editor`,

  /** The name and the words of a text that was just added. */
  newText: 'Text',

  topBar: {
    label: 'Project',
    back: 'All projects',
    rename: (name: string) => `Rename “${name}”`,
    nameField: 'Project name',
    help: 'Keyboard shortcuts',
  },

  save: {
    saved: 'Saved',
    saving: 'Saving',
    offline: 'Not saved yet: the server is out of reach',
    offlineKept: 'Kept on this device. It is saved as soon as the server is back.',
    offlineNotKept: 'This browser keeps nothing here. Leave the page open until it is saved.',
    retry: 'Try now',
    conflict: 'Changed elsewhere',
    resolve: 'Choose a version',
    failed: 'Cannot be saved',
    failures: {
      signed_out: 'You are signed out. Sign in again in another tab; then it is saved.',
      not_found: 'This project was deleted. Put your version into a new project to keep it.',
      invalid: 'The server does not take this version. Undo the last steps, or put it into a new project.',
    },
    restored: 'Work that was not saved when you left is back.',
  },

  layout: {
    left: 'Media panel',
    right: 'Settings panel',
    resizeLeft: 'Width of the media panel',
    resizeRight: 'Width of the settings panel',
    resizeTimeline: 'Height of the timeline',
    tabs: 'Parts of the editor',
    mediaTab: 'Media',
    toolTab: 'Create',
    inspectorTab: 'Inspector',
    timelineTab: 'Timeline',
    dropHere: 'Drop to add to this project',
  },

  actions: actionsTexts,

  timeline: timelineTexts,

  preview: {
    region: 'Picture',
    /** Fixed. */
    canvas: 'Preview',
    rate: (rate: number) => (rate < 0 ? `−${-rate}×` : `${rate}×`),
    timecode: 'Position',
    length: 'Length',
    volume: 'Volume',
    muteAll: 'Mute',
    unmuteAll: 'Unmute',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    controls: 'Playback',
    move: (name: string) => `Move ${name} in the picture`,
    words: 'Words in the picture',
    crop: {
      group: (name: string) => `Crop of ${name}`,
      parts: {
        left: 'Crop the left side', top: 'Crop the top', right: 'Crop the right side', bottom: 'Crop the bottom',
        'top-left': 'Crop top and left', 'top-right': 'Crop top and right', 'bottom-right': 'Crop bottom and right', 'bottom-left': 'Crop bottom and left', middle: 'What remains',
      },
      value: (sides: readonly (readonly [side: string, percent: number])[]) => sides.map(([side, percent]) => `${side} ${Math.round(percent * 10) / 10} %`).join(', '),
      done: 'Done',
    },
    loading: 'Getting the player ready',
    cannotPlay: 'The player could not be loaded. Reload the page to try again; your work is safe.',
  },

  inspector: {
    percent: (value: number) => `${value} %`,
    canvas: 'Canvas',
    canvasSize: 'Shape',
    canvasSizes: { '1920x1080': '16:9 · 1920 × 1080', '1080x1920': '9:16 · 1080 × 1920', '1080x1080': '1:1 · 1080 × 1080', '1440x1080': '4:3 · 1440 × 1080' },
    otherSize: (width: number, height: number) => `${width} × ${height}`,
    background: 'Background',
    cost: (credits: number) => formatCount(credits, 'credit', 'credits'),
  },

  media: {
    title: 'Media',
    upload: 'Add files',
    search: 'Search media',
    none: 'No media yet',
    noneHint: 'Drop pictures, video or sound here, or create something with AI.',
    noMatch: (query: string) => `Nothing here is called “${query}”.`,
    showAll: 'Show all',
    list: 'Media of this project',
    kinds: { image: 'Picture', video: 'Video', audio: 'Sound', script: 'Script' },
    add: (name: string) => `Add ${name} to the timeline`,
    menu: (name: string) => `Options of ${name}`,
    addToTimeline: 'Add to the timeline',
    useAsReference: 'Use as reference',
    read: 'Read the script',
    addCaptions: 'Add captions of its words',
    layOutStoryboard: 'Lay out the whole video',
    rename: 'Rename',
    renameField: (name: string) => `New name for ${name}`,
    download: 'Download',
    delete: 'Delete',
    deleted: (name: string, clipCount: number) =>
      clipCount === 0 ? `“${name}” is deleted` : `“${name}” and ${formatCount(clipCount, 'clip', 'clips')} of it are deleted`,
    undo: 'Undo',
    pending: (percent: number) => `Being made, ${percent} %`,
    failed: 'Did not come',
    dismiss: 'Take from the list',
    asGrid: 'As pictures',
    asList: 'As a list',
    layout: 'Layout',
    addedToTimeline: (name: string) => `${name} is on the timeline`,
  },

  uploads: {
    list: 'Uploads',
    waiting: 'Waiting',
    percent: (percent: number) => `${percent} %`,
    checking: 'Looking at the file',
    progress: (name: string) => `Upload of ${name}`,
    cancel: (name: string) => `Stop the upload of ${name}`,
    dismiss: (name: string) => `Take ${name} from the list`,
    retry: 'Try again',
    failed: 'The file did not arrive. Try again.',
    tooLarge: (maxGigabytes: number) => `This file is larger than ${maxGigabytes} GB, which is the most.`,
    emptyFile: 'This file is empty.',
  },

  refusals: {
    aClip: 'a clip',
    aTrack: 'This track',
    gone: 'This is not here any more.',
    locked: (track: string) => `${track} is locked. Unlock it to change it.`,
    wrongTrackKind: (clip: string) => `${clip} does not go on this kind of track.`,
    wrongClipKind: (clip: string) => `${clip} is of a kind that this cannot be done with.`,
    noCut: (clip: string) => `No picture ends where ${clip} begins: a transition needs a cut.`,
    tooMany: {
      tracks: 'There are as many tracks as a project can have.',
      clips: 'There are as many clips as a project can have.',
      markers: 'There are as many markers as a project can have.',
    },
    tooShort: (clip: string) => `${clip} cannot be shorter.`,
    outOfClip: (clip: string) => `The playhead is not inside ${clip}.`,
    outOfTimeline: 'The timeline ends here.',
    outOfSource: (clip: string) => `${clip} has no more material in this direction.`,
    invalidValue: 'This value is outside of what is possible.',
    overlap: (clip: string) => `${clip} is in the way.`,
  },
} as const;
