import type { ExternalToast, toast as showToast } from 'sonner';

type Shower = typeof showToast;
type Kind = 'success' | 'error' | 'info' | 'warning';

/** What was said before there was a place to show it: its code comes after the page's own. */
const waiting: ((show: Shower) => void)[] = [];
let shower: Shower | null = null;

/** Shows what waits, and from then on at once. */
export function showToasts(show: Shower): void {
  shower = show;
  for (const said of waiting.splice(0)) said(show);
}

function say(said: (show: Shower) => void): void {
  if (shower === null) waiting.push(said);
  else said(shower);
}

function kind(name: Kind) {
  return (message: string, options?: ExternalToast) => say((show) => show[name](message, options));
}

/** Says something in a corner of the page. What is refused twice for the same reason is said in one toast. */
export const toast = Object.assign((message: string, options?: ExternalToast) => say((show) => show(message, options)), {
  success: kind('success'),
  info: kind('info'),
  warning: kind('warning'),
  error: (message: string, options?: ExternalToast) => say((show) => show.error(message, { id: message, ...options })),
});
