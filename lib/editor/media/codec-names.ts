/** What people call codecs, by the media library's name or by a file's own code. */
const names: Readonly<Record<string, string>> = {
  avc: 'H.264', hevc: 'HEVC (H.265)', vp8: 'VP8', vp9: 'VP9', av1: 'AV1', prores: 'ProRes',
  aac: 'AAC', opus: 'Opus', mp3: 'MP3', vorbis: 'Vorbis', flac: 'FLAC', ac3: 'AC-3', eac3: 'E-AC-3', alac: 'ALAC',
  mp4v: 'MPEG-4 Part 2', 'V_MPEG4/ISO/ASP': 'MPEG-4 Part 2', V_MPEG2: 'MPEG-2', jpeg: 'Motion JPEG', mjpg: 'Motion JPEG', mjpa: 'Motion JPEG', V_MJPEG: 'Motion JPEG',
  AVdn: 'DNxHD', AVdh: 'DNxHR', 'ac-3': 'AC-3', 'ec-3': 'E-AC-3', dtsc: 'DTS', dtsh: 'DTS', A_DTS: 'DTS', A_TRUEHD: 'TrueHD', samr: 'AMR', sawb: 'AMR', V_FFV1: 'FFV1', V_THEORA: 'Theora',
};

/**
 * A codec as people know it.
 * @param codec the media library's name of it; null where it knows none
 * @param code what the file itself calls it
 */
export function codecName(codec: string | null, code: string | number | Uint8Array | null): string {
  const inFile = typeof code === 'string' ? code.trim() : null;
  const known = (codec === null ? undefined : names[codec]) ?? (inFile === null ? undefined : names[inFile]);
  if (known !== undefined) return known;
  if (codec?.startsWith('pcm') === true) return 'PCM';
  return codec ?? (inFile !== null && inFile !== '' ? `“${inFile.slice(0, 24)}”` : 'of an unknown kind');
}
