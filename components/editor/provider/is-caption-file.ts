/** Browsers know no type for subtitles: the name tells. */
export function isCaptionFile({ name }: Pick<File, 'name'>): boolean {
  return /\.(srt|vtt)$/i.test(name);
}
