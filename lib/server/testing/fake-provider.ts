import { createCanvas } from '@napi-rs/canvas';
import { err, ok, type Result } from '@/lib/base/result';
import type { GeneratedImage, ImageProvider, ImageRequest } from '@/lib/server/providers/image-provider';
import type { ProviderFailure } from '@/lib/server/providers/provider';

type Answer = Result<GeneratedImage, ProviderFailure>;

/** A provider whose every answer a test decides; without a decision it delivers a small picture at once. */
export class FakeProvider implements ImageProvider {
  readonly name = 'Fake';
  readonly requests: ImageRequest[] = [];
  readonly answers: ((request: ImageRequest, signal: AbortSignal) => Promise<Answer> | Answer)[] = [];

  async generate(request: ImageRequest, signal: AbortSignal): Promise<Answer> {
    this.requests.push(request);
    return (this.answers.shift() ?? (() => picture()))(request, signal);
  }
}

/** A real picture, as small as can be. */
export function picture(): Answer {
  return ok({ bytes: createCanvas(8, 8).toBuffer('image/png'), mime: 'image/png' });
}

export function failure(code: ProviderFailure['code'], retryable = false): Answer {
  return err({ code, retryable, detail: 'the test says so' });
}

/** Answers only when the run is stopped; `begun` resolves when it was asked. */
export function untilStopped(): { readonly begun: Promise<void>; readonly answer: (request: ImageRequest, signal: AbortSignal) => Promise<Answer> } {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return {
    begun,
    answer: (_request, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(failure('timed_out')), { once: true });
        begin();
      }),
  };
}
