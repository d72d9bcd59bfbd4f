import { useId } from 'react';

/** Four strokes, and the fifth is the cut: the tally mark of five. The strokes take the colour of the text around them. */
export function LogoMark({ className = 'size-6' }: { readonly className?: string }) {
  const gapId = useId();
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" className={`shrink-0 ${className}`}>
      <mask id={gapId} maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24">
        <rect width="24" height="24" fill="white" />
        <path d="M-1 18.6 25 5.4" stroke="black" strokeWidth="6" />
      </mask>
      <path mask={`url(#${gapId})`} d="M4.75 3v18M9.6 3v18M14.4 3v18M19.25 3v18" stroke="currentColor" strokeWidth="2.5" />
      <path d="M1.5 17.35 22.5 6.65" stroke="var(--accent)" strokeWidth="2.5" />
    </svg>
  );
}

/** The mark with the name beside it. Inside a link the link takes its name from the word. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-semibold tracking-tight">
      <LogoMark />
      Tallycut
    </span>
  );
}
