/** What a page is called where browsers show it: in the tab, the history and the bookmarks. */
export const titleOf = (page: string): string => `${page} · Tallycut`;
