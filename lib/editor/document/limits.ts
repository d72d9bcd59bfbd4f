import { ticksPerSecond } from '@/lib/editor/document/time';

/** ED2: a limit on everything that a document holds. The schema refuses more, and commands refuse before they would make more. */
export const documentLimits = {
  tracks: 100,
  clips: 10_000,
  nameLength: 200,
  idLength: 64,
  /** The end of the timeline: 24 hours. */
  endTicks: 24 * 3600 * ticksPerSecond,
  /** A clip is never shorter than 1/240 s, so that even one frame of a high-speed video can be a clip. */
  minClipTicks: ticksPerSecond / 240,
  canvasMinPx: 16,
  canvasMaxPx: 7680,
  /** Offsets are fractions of the canvas. */
  offset: 20,
  scaleMin: 0.01,
  scaleMax: 50,
  rotationDegrees: 36_000,
  /** Linear gain: 2 is twice as loud as recorded (+6 dB). */
  volumeMax: 2,
  /** Something of a picture always remains: a fiftieth. */
  cropMax: 0.98,
  /** A tenth of the canvas' height. */
  blurMax: 0.1,
  /** Of each property of a clip. */
  keyframes: 1_000,
  /** Of animations and transitions: ten seconds. */
  motionMaxTicks: 10 * ticksPerSecond,
  markers: 1_000,
  textLength: 5_000,
  textSizeMin: 0.005,
  textSizeMax: 1,
  speedPercentMin: 10,
  speedPercentMax: 1000,
} as const;
