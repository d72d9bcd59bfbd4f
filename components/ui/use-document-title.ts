'use client';
import { useLayoutEffect, useState } from 'react';

/**
 * Keeps the document's title true while what it names is renamed. The framework may write the title that the page was served with once more,
 * when the page comes alive late: that one is put right. Any other belongs to another page and stays.
 */
export function useDocumentTitle(title: string): void {
  const [served] = useState(title);
  useLayoutEffect(() => {
    document.title = title;
    if (title === served) return;
    const observer = new MutationObserver(() => {
      if (document.title === served) document.title = title;
    });
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [title, served]);
}
