import { formatBytes, formatCount, formatLength, formatWhole } from '@/lib/texts/format';

/** The export dialog and what it tells. */
export const exportTexts = {
  title: 'Export',
  close: 'Close',
  description: 'The file is made on this device. Nothing is uploaded.',

  format: 'Format',
  formats: { mp4: 'MP4', webm: 'WebM', m4a: 'M4A', wav: 'WAV', gif: 'GIF', png: 'PNG', jpeg: 'JPEG' },
  formatHints: {
    mp4: 'Plays everywhere. H.264 and AAC.',
    webm: 'Smaller files for the web. VP9 and Opus.',
    m4a: 'The sound alone, compressed. AAC.',
    wav: 'The sound alone, without loss.',
    gif: 'Moving picture without sound, up to a minute.',
    png: 'The picture at the playhead, without loss.',
    jpeg: 'The picture at the playhead, compressed.',
  },
  size: 'Size',
  sizeNames: { 480: '480p', 720: '720p', 1080: '1080p', 1440: '1440p', 2160: '4K' } as Readonly<Record<number, string>>,
  sizeOption: (name: string, widthPx: number, heightPx: number) => `${name} · ${widthPx} × ${heightPx}`,
  frameRate: 'Frame rate',
  frameRateOption: (rate: string, isProjects: boolean) => (isProjects ? `${rate} a second (as the project)` : `${rate} a second`),
  quality: 'Quality',
  qualities: { small: 'Small file', standard: 'Standard', high: 'High', best: 'Best' },
  range: 'What to export',
  ranges: { project: 'Whole project', 'in-out': 'From in to out' },
  rangeOption: (name: string, lengthMs: number) => `${name} · ${formatLength(lengthMs)}`,
  summary: (bytes: number, lengthMs: number) => `Up to about ${formatBytes(bytes)} for ${formatLength(lengthMs)}`,
  summaryStill: (bytes: number) => `Up to about ${formatBytes(bytes)}`,
  start: 'Start export',
  looking: 'Looking at the media',

  planErrors: {
    nothing_to_export: 'There is nothing on the timeline yet. Add a clip first.',
    no_range: 'There is no in and out point. Set them on the timeline, or export the whole project.',
    no_sound: 'Nothing is heard in this part of the project. Choose another format.',
  },
  problems: {
    noFiles: 'This browser cannot write files from a worker, which exports need. Use a current Chrome, Edge, Firefox or Safari.',
    noPictures: (format: string, widthPx: number, heightPx: number, instead: string | null) =>
      instead === null
        ? `This browser cannot encode ${format} video. Choose another format.`
        : `This browser cannot encode ${format} at ${widthPx} × ${heightPx}. It can at ${instead} and smaller.`,
    noSoundEncoder: (format: string) => `This browser cannot encode the sound of ${format}. Choose another format.`,
    noRoom: (neededBytes: number, freeBytes: number) =>
      `There is not enough room on this device: about ${formatBytes(neededBytes)} are needed, ${formatBytes(Math.max(0, freeBytes))} are free. Make room, or choose a smaller size or quality.`,
    gifTooLong: (seconds: number) => `A GIF can have ${seconds} seconds at most. Set an in and out point, or choose MP4.`,
  },

  gaps: {
    title: (count: number) => (count === 1 ? 'One clip cannot be exported as it should' : `${formatWhole(count)} clips cannot be exported as they should`),
    explain: 'They would look and sound in the file as they do in the preview now: pictures as a striped panel, sound as silence.',
    reasons: {
      missing: 'its medium is not there any more',
      pending: 'it is still being made',
      failed: 'it was never made',
      undecodable: 'this browser cannot read its file',
      unreachable: 'its file could not be fetched',
    },
    row: (name: string, start: string, reason: string) => `${name}, at ${start}: ${reason}`,
    more: (count: number) => `and ${formatCount(count, 'more clip', 'more clips')}`,
    anyway: 'Export anyway',
    back: 'Back',
  },

  running: {
    title: 'Exporting',
    progress: 'Progress of the export',
    left: (leftMs: number | null) => (leftMs === null ? 'Working out how long it takes' : leftMs < 5_000 ? 'A few seconds left' : `About ${spoken(leftMs)} left`),
    written: (bytes: number) => `${formatBytes(bytes)} written`,
    hint: 'You can close this window and go on editing, or use another tab. The file has the project as it was when the export began.',
    cancel: 'Cancel export',
    hide: 'Go on editing',
    said: (percent: number) => `Export ${percent} % done`,
  },

  done: {
    title: 'The export is ready',
    facts: (bytes: number, lengthMs: number) => (lengthMs === 0 ? formatBytes(bytes) : `${formatBytes(bytes)} · ${formatLength(lengthMs)}`),
    download: 'Download',
    /** Where the device has a sheet of apps that take it. */
    share: 'Share',
    remove: 'Remove',
    another: 'Export another',
    gone: 'The browser has cleared this file away. Export it again.',
  },

  failed: {
    title: 'The export did not finish',
    media_failed: (name: string) => `The medium of “${name}” could not be read to its end. Replace it or export without it as it should be.`,
    media_stalled: (name: string) => `The medium of “${name}” did not arrive for a minute. See whether you are online, then try again.`,
    disk_full: 'There was no room left on this device. Make room, or choose a smaller size or quality.',
    disk_failed: 'The file could not be written. Another tab may be clearing this site’s data. Try again.',
    encoder_failed: 'The browser’s encoder gave up. Try again; where that does not help, choose a smaller size or another format.',
    worker_failed: 'The browser ended the work, most likely for want of memory. Close other tabs and try again.',
    anyway: 'Export anyway',
    retry: 'Try again',
    back: 'Back to the settings',
    removed: 'What was written has been removed.',
  },

  kept: {
    title: 'On this device',
    room: (bytes: number) => `${formatBytes(bytes)} of room`,
    dismiss: 'Dismiss',
    downloaded: 'Downloaded',
    elsewhere: 'Being made in another tab',
    download: (name: string) => `Download ${name}`,
    remove: (name: string) => `Remove ${name}`,
  },

  cancelled: 'Export cancelled. Nothing was kept.',
  notSaved: 'The file could not be saved there. It is still here; try another place.',
} as const;

/** 95,000 ms → "1 min 35 s"; rounded so that it does not flicker. */
function spoken(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds < 20 ? seconds : Math.round(seconds / 5) * 5} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return minutes >= 10 ? `${minutes} min` : `${minutes} min ${Math.floor((seconds % 60) / 10) * 10} s`;
}
