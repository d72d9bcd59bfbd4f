import 'server-only';

/** The header for a download of this name, in both spellings of RFC 6266: plain ASCII, and UTF-8 for whoever understands it. */
export function attachment(file: string): string {
  const plain = file.replace(/[^\x20-\x7e]|["\\/]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
