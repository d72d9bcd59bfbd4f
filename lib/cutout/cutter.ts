import { err, ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import type { FromCutWorker, ToCutWorker } from './messages';
import type { BoxPx, CutFailure, CutOut } from './model';

export interface CutterOptions {
  readonly openWorker: () => Worker;
  /** Gives the bytes of the network that finds people; may reject. */
  readonly loadNetwork: (signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly setTimeout: (run: () => void, delayMs: number) => unknown;
  /** After this time a cut is given up as `unavailable`. */
  readonly timeLimitMs?: number;
}

export interface CutRequest {
  /** What the person drew around, in pixels of the picture; null lets the engine look for the subject. */
  readonly box: BoxPx | null;
  readonly signal: AbortSignal;
}

export interface Cutter {
  /** CU1: finds and cuts out the subject. The picture stays the caller's. Never rejects. */
  cut(picture: ImageBitmap, request: CutRequest): Promise<Result<CutOut, CutFailure>>;
  /** CU9: the picture with a cut's alpha as PNG, at full size. Never rejects. */
  apply(picture: ImageBitmap, cutOut: CutOut, signal: AbortSignal): Promise<Result<Blob, CutFailure>>;
  /** Ends all that runs as `cancelled`. */
  close(): void;
}

/** CU3: the longest side of a picture, in pixels. */
const largestSidePx = 4096;
const defaultTimeLimitMs = 60_000;

/** Makes a cutter. Each request has a worker of its own that lives as long as it takes, so the page never waits and a cancel is at once. */
export function createCutter(options: CutterOptions): Cutter {
  const all = new AbortController();
  const ask = (question: (signal: AbortSignal) => Promise<ToCutWorker>, signal: AbortSignal) => askWorker(options, question, AbortSignal.any([all.signal, signal]));
  return {
    cut: async (picture, { box, signal }) => {
      if (picture.width > largestSidePx || picture.height > largestSidePx) return err('too_large');
      const answer = await ask(async (within) => ({ type: 'cut', network: await options.loadNetwork(within), picture: await createImageBitmap(picture), box: box === null ? null : inside(box, picture) }), signal);
      if (!answer.ok) return answer;
      return answer.value.type === 'cut' ? answer.value.outcome : err('unavailable');
    },
    apply: async (picture, { alpha }, signal) => {
      if (alpha.length !== picture.width * picture.height) return err('unavailable');
      const answer = await ask(async () => ({ type: 'apply', picture: await createImageBitmap(picture), alpha }), signal);
      if (!answer.ok) return answer;
      return answer.value.type === 'applied' ? ok(answer.value.file) : err('unavailable');
    },
    close: () => all.abort(),
  };
}

/** Asks a new worker and ends it, whatever comes: its answer, its failure, a cancel or the end of the time. */
async function askWorker(options: CutterOptions, question: (signal: AbortSignal) => Promise<ToCutWorker>, signal: AbortSignal): Promise<Result<FromCutWorker, CutFailure>> {
  if (signal.aborted) return err('cancelled');
  let worker: Worker | null = null;
  return new Promise<Result<FromCutWorker, CutFailure>>((resolve) => {
    const end = (outcome: Result<FromCutWorker, CutFailure>): void => {
      worker?.terminate();
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = (): void => end(err('cancelled'));
    signal.addEventListener('abort', cancel);
    options.setTimeout(() => end(err('unavailable')), options.timeLimitMs ?? defaultTimeLimitMs);
    question(signal).then((message) => {
      if (signal.aborted) return;
      worker = options.openWorker();
      worker.onmessage = ({ data }: MessageEvent<FromCutWorker>) => end(ok(data));
      worker.onmessageerror = () => end(err('unavailable'));
      worker.onerror = (event) => {
        event.preventDefault();
        end(err('unavailable'));
      };
      worker.postMessage(message, [message.picture]);
    }).catch(() => end(err('unavailable')));
  });
}

/** The part of a box that lies in the picture, in whole pixels and never empty. */
function inside(box: BoxPx, picture: ImageBitmap): BoxPx {
  const [x, y] = [Math.floor(Math.min(picture.width - 1, Math.max(0, box.x))), Math.floor(Math.min(picture.height - 1, Math.max(0, box.y)))];
  const [right, bottom] = [Math.min(picture.width, Math.ceil(box.x + box.width)), Math.min(picture.height, Math.ceil(box.y + box.height))];
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}
