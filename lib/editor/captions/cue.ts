import { documentLimits } from '@/lib/editor/document/limits';

/** One caption: what is read from its first tick on, and no longer at its end. */
export interface Cue {
  readonly startTicks: number;
  readonly endTicks: number;
  /** Plain text of one line or more, none of them empty. */
  readonly text: string;
}

export type CaptionFormat = 'srt' | 'vtt';

/** EQ3: what is taken from a file. A film of three hours has about 3,000 captions in 300 kB. */
export const captionLimits = {
  fileBytes: 4 * 1024 * 1024,
  cues: 5_000,
  /** Of one caption, in characters. */
  textLength: 500,
  /** How many captions are shown at one time. */
  together: 4,
  minTicks: documentLimits.minClipTicks,
} as const;

/** What is wrong at a line of a file (the first is 1). The rest of the file is read all the same. */
export type CaptionProblem =
  | { readonly code: 'unreadable_time'; readonly line: number }
  | { readonly code: 'ends_before_start'; readonly line: number }
  | { readonly code: 'too_short'; readonly line: number }
  | { readonly code: 'out_of_timeline'; readonly line: number }
  | { readonly code: 'no_text'; readonly line: number }
  | { readonly code: 'no_time'; readonly line: number }
  | { readonly code: 'text_cut'; readonly line: number; readonly maxCharacters: number }
  | { readonly code: 'too_many'; readonly line: number; readonly maxCues: number };

export interface CaptionsReading {
  readonly format: CaptionFormat;
  /** By start; those that begin together in the order of the file. They may overlap. */
  readonly cues: readonly Cue[];
  /** By line. */
  readonly problems: readonly CaptionProblem[];
}

/** Why nothing is taken from a file. */
export type CaptionsRefusal =
  | { readonly code: 'too_large'; readonly maxBytes: number }
  | { readonly code: 'no_captions'; readonly problems: readonly CaptionProblem[] };
