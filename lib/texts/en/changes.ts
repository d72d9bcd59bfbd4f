import { formatCount, formatList } from '@/lib/texts/format';

const clips = (count: number) => formatCount(count, 'clip', 'clips');

/** What has become of the project, said to people who do not see it. */
export const changesTexts = {
  added: (name: string, start: string, end: string) => `${name} is on the timeline from ${start} to ${end}`,
  addedMany: (count: number) => `${clips(count)} are on the timeline now`,
  held: (name: string, start: string, end: string) => `A frame of ${name} is held from ${start} to ${end}`,
  soundDetached: (name: string, track: string) => `The sound of ${name} is on ${track} now`,
  removed: (name: string) => `${name} is deleted`,
  removedMany: (count: number) => `${clips(count)} are deleted`,
  cut: (name: string, at: string) => `${name} is cut at ${at}`,
  cutMany: (count: number, at: string) => `${clips(count)} are cut at ${at}`,
  moved: (name: string, start: string, end: string) => `${name} is at ${start} to ${end} now`,
  trimmed: (name: string, start: string, end: string) => `${name} lasts from ${start} to ${end} now`,
  onTrack: (name: string, track: string, start: string, end: string) => `${name} is on ${track} at ${start} to ${end} now`,
  changed: (name: string) => `${name} has changed`,
  changedMany: (count: number) => `${clips(count)} have changed`,
  muted: (track: string) => `${track} is muted`,
  unmuted: (track: string) => `${track} is heard again`,
  hidden: (track: string) => `${track} is hidden`,
  shown: (track: string) => `${track} is shown again`,
  locked: (track: string) => `${track} is locked`,
  unlocked: (track: string) => `${track} is unlocked`,
  trackAdded: (track: string) => `${track} is a new track`,
  trackRemoved: (track: string) => `${track} is removed`,
  trackOrder: (tracks: readonly string[]) => `From the top: ${formatList(tracks)}`,
  markerAdded: (at: string) => `Marker set at ${at}`,
  markerRemoved: (at: string) => `Marker at ${at} removed`,
  keyframesRemoved: (at: string) => `Keyframe at ${at} removed`,
  selected: (name: string) => `${name} is selected`,
  selectedMany: (count: number) => `${clips(count)} are selected`,
  nothingSelected: 'Nothing is selected',
  playheadAt: (at: string) => `Playhead at ${at}`,
} as const;
