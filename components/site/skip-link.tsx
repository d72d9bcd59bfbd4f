import { siteTexts } from '@/lib/texts/en/site';

/** The first stop of the Tab key: jumps over the header to the element with the id "content". */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-100 -translate-y-16 rounded-md bg-primary px-3 py-2 text-sm font-medium text-primary-foreground focus-visible:translate-y-0"
    >
      {siteTexts.skipToContent}
    </a>
  );
}
