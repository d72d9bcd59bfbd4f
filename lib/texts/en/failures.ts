import type { CommonError } from '@/lib/base/action-error';
import { formatCount } from '@/lib/texts/format';

/** What a person is told when something does not go as it should. Each sentence says what to do next. */
export const failuresTexts = {
  /** The outcomes that any action may have. */
  common(error: CommonError): string {
    switch (error.code) {
      case 'signed_out':
        return 'You are signed out. Sign in again to go on; nothing is lost.';
      case 'invalid_input':
        return error.fields.map(({ message }) => message).join(' ') || 'Something in the form is not right. Check it and try again.';
      case 'rate_limited':
        return `That was too often in a short time. Try again in ${wait(error.retryAfterSeconds)}.`;
      case 'not_found':
        return 'This is not here any more. It may have been deleted in another tab.';
      case 'unexpected':
        return `Something went wrong on our side. Try again; if it stays, tell us the reference ${error.reference}.`;
    }
  },
  offline: 'The server cannot be reached. Check your connection and try again.',
  wait,
  page: {
    title: 'This page could not be shown',
    description: 'Something went wrong on our side. Your work and your credits are safe where they are.',
    retry: 'Try again',
    home: 'Go to the start page',
    reference: (reference: string) => `Reference ${reference}`,
    support: 'Contact support',
  },
  notFound: {
    title: 'Nothing is cut here',
    description: 'There is no page at this address, or it belongs to another account.',
    projects: 'Go to your projects',
  },
} as const;

/** 45 → "45 seconds", 90 → "2 minutes": rounded up, so that nobody comes back too early. */
function wait(seconds: number): string {
  if (seconds < 60) return formatCount(Math.max(1, Math.ceil(seconds)), 'second', 'seconds');
  return formatCount(Math.ceil(seconds / 60), 'minute', 'minutes');
}
