import { uploadsTexts } from '@/lib/texts/en/uploads';

/** A file that ffmpeg makes, and what the product should say of it. */
export interface CorpusFile {
  /** With its ending; unique. */
  readonly name: string;
  /** Arguments of ffmpeg before the output's path; `NAME.EXT` of another file of the corpus stands for its path. */
  readonly make: readonly string[];
  /** Only the first so much of it is kept: it broke off. */
  readonly keep?: number;
  readonly facts:
    | { readonly kind: 'video' | 'audio'; readonly mime: string; readonly size?: readonly [widthPx: number, heightPx: number]; readonly seconds: number; readonly hasSound: boolean }
    | { readonly refused: string };
  /** Where the white quarter of the picture is, as shown. */
  readonly white?: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
}

/** Blue, with a white quarter at the top left; a second of it. */
const picture = (size = '320x180', rest = '') => ['-f', 'lavfi', '-i', `color=c=blue:s=${size}:r=30:d=1,drawbox=x=0:y=0:w=iw/2:h=ih/2:c=white:t=fill${rest}`];
const tone = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1:sample_rate=48000'];
const h264 = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'];
const film = (mime: string, change: { size?: readonly [number, number]; seconds?: number; hasSound?: boolean } = {}) => ({ kind: 'video', mime, size: [320, 180], seconds: 1, hasSound: true, ...change }) as const;
const sound = (mime: string, seconds = 1) => ({ kind: 'audio', mime, seconds, hasSound: true }) as const;
/** Counted against the clock, as ffmpeg counts. */
const turned = (degrees: number) => ['-i', 'h264-aac.mp4', '-c', 'copy', '-metadata:s:v:0', `rotate=${degrees}`];

/** Containers, codecs, and what cameras, recorders and accidents make of them. */
export const corpus: readonly CorpusFile[] = [
  { name: 'h264-aac.mp4', make: [...picture(), ...tone, ...h264, '-c:a', 'aac', '-movflags', '+faststart'], facts: film('video/mp4'), white: 'top-left' },
  { name: 'h264-b-frames.mov', make: [...picture(), ...tone, ...h264, '-bf', '3', '-c:a', 'aac'], facts: film('video/quicktime'), white: 'top-left' },
  { name: 'h264-mp3.mkv', make: [...picture(), ...tone, ...h264, '-c:a', 'libmp3lame'], facts: film('video/matroska'), white: 'top-left' },
  { name: 'h264-flac.mkv', make: [...picture(), ...tone, ...h264, '-c:a', 'flac'], facts: film('video/matroska'), white: 'top-left' },
  { name: 'vp8-opus.webm', make: [...picture(), ...tone, '-c:v', 'libvpx', '-c:a', 'libopus'], facts: film('video/webm'), white: 'top-left' },
  { name: 'vp9-vorbis.webm', make: [...picture(), ...tone, '-c:v', 'libvpx-vp9', '-c:a', 'libvorbis'], facts: film('video/webm'), white: 'top-left' },
  { name: 'av1-opus.mkv', make: [...picture(), ...tone, '-c:v', 'libsvtav1', '-c:a', 'libopus'], facts: film('video/matroska'), white: 'top-left' },
  { name: 'hevc-aac.mp4', make: [...picture(), ...tone, '-c:v', 'libx265', '-x265-params', 'log-level=none', '-tag:v', 'hvc1', '-c:a', 'aac'], facts: film('video/mp4'), white: 'top-left' },
  { name: 'h264-ac3.mp4', make: [...picture(), ...tone, ...h264, '-c:a', 'ac3'], facts: film('video/mp4'), white: 'top-left' },
  { name: 'phone.3gp', make: [...picture(), ...h264, '-an', '-f', '3gp'], facts: film('video/3gpp', { hasSound: false }), white: 'top-left' },
  { name: 'turned-90.mp4', make: turned(90), facts: film('video/mp4', { size: [180, 320] }), white: 'bottom-left' },
  { name: 'turned-180.mp4', make: turned(180), facts: film('video/mp4'), white: 'bottom-right' },
  { name: 'turned-270.mp4', make: turned(270), facts: film('video/mp4', { size: [180, 320] }), white: 'top-right' },
  { name: 'odd.webm', make: [...picture('642x482', ',format=gbrp,scale=321:241'), '-c:v', 'libvpx-vp9'], facts: film('video/webm', { size: [321, 241], hasSound: false }), white: 'top-left' },
  { name: 'wide-pixels.mp4', make: [...picture('320x180', ',setsar=2/1'), ...h264], facts: film('video/mp4', { size: [640, 180], hasSound: false }), white: 'top-left' },
  { name: 'transparent.webm', make: ['-f', 'lavfi', '-i', 'color=c=blue:s=320x180:r=30:d=1,format=yuva420p,colorchannelmixer=aa=0.5', '-c:v', 'libvpx-vp9', '-pix_fmt', 'yuva420p'], facts: film('video/webm', { hasSound: false }) },
  { name: 'one-frame.mp4', make: [...picture(), ...h264, '-frames:v', '1'], facts: film('video/mp4', { seconds: 0.033, hasSound: false }), white: 'top-left' },
  { name: 'one-frame.webm', make: [...picture(), '-c:v', 'libvpx-vp9', '-frames:v', '1'], facts: film('video/webm', { seconds: 0.033, hasSound: false }), white: 'top-left' },
  { name: 'uneven.mp4', make: [...picture('320x180', ",select='not(mod(n\\,7))',setpts=N*N/30/TB/10"), '-vsync', 'vfr', ...h264], facts: film('video/mp4', { seconds: 0.1, hasSound: false }), white: 'top-left' },
  { name: 'no-length.webm', make: [...picture(), ...tone, '-c:v', 'libvpx', '-c:a', 'libopus', '-live', '1'], facts: film('video/webm'), white: 'top-left' },
  { name: 'from-an-hour-on.mkv', make: ['-i', 'h264-aac.mp4', '-c', 'copy', '-output_ts_offset', '3600', '-copyts'], facts: film('video/matroska'), white: 'top-left' },
  { name: 'late-picture.mov', make: ['-itsoffset', '0.5', '-i', 'h264-aac.mp4', '-i', 'h264-aac.mp4', '-map', '0:v', '-map', '1:a', '-c', 'copy'], facts: film('video/quicktime', { seconds: 1.5 }), white: 'top-left' },
  { name: 'tone.mp3', make: tone, facts: sound('audio/mpeg', 1.05) },
  { name: 'tone.wav', make: tone, facts: sound('audio/wav') },
  { name: 'tone.flac', make: tone, facts: sound('audio/flac') },
  { name: 'tone.m4a', make: tone, facts: sound('audio/x-m4a') },
  { name: 'tone.ogg', make: [...tone, '-c:a', 'libvorbis'], facts: sound('audio/ogg') },
  { name: 'tone.aac', make: tone, facts: sound('audio/aac', 1.02) },
  { name: 'tone.webm', make: [...tone, '-c:a', 'libopus'], facts: sound('audio/webm') },
  { name: 'very-short.wav', make: ['-f', 'lavfi', '-i', 'sine=duration=0.002:sample_rate=48000'], facts: sound('audio/wav', 0.005) },
  { name: 'broken-off.mp4', make: ['-i', 'h264-aac.mp4', '-c', 'copy', '-movflags', '+faststart'], keep: 0.5, facts: { refused: uploadsTexts.damaged } },
  { name: 'without-index.mp4', make: ['-i', 'h264-aac.mp4', '-c', 'copy'], keep: 0.8, facts: { refused: uploadsTexts.damaged } },
  { name: 'broken-off.wav', make: tone, keep: 0.5, facts: sound('audio/wav', 0.5) },
  { name: 'old.mp4', make: [...picture(), ...tone, '-c:v', 'mpeg4', '-c:a', 'aac'], facts: { refused: uploadsTexts.noPlayableVideo('MPEG-4 Part 2') } },
  { name: 'studio.mov', make: [...picture(), '-c:v', 'prores'], facts: { refused: uploadsTexts.noPlayableVideo('ProRes') } },
  { name: 'camera.avi', make: [...picture(), '-c:v', 'mjpeg'], facts: { refused: uploadsTexts.otherVideo('AVI') } },
  { name: 'broadcast.ts', make: [...picture(), ...h264, '-f', 'mpegts'], facts: { refused: uploadsTexts.otherVideo('MPEG transport stream') } },
];
