import type { Command } from '@/lib/editor/commands/command';
import type { Clip } from '@/lib/editor/document/model';

/** EK14: the commands that give clips the looks and the sound of another one, as far as each has such: place, filters, style of text, form, loudness. */
export function pasteAttributes(source: Clip, targets: readonly Clip[]): readonly Command[] {
  const ids = (fits: (clip: Clip) => boolean) => targets.filter(fits).map(({ id }) => id);
  const seen = isSeen(source) ? ids(isSeen) : [];
  const texts = ids(({ text }) => text !== null);
  const shapes = ids(({ shape }) => shape !== null);
  const heard = isHeard(source) ? ids(isHeard) : [];
  const { text, shape, volume, pan } = source;
  return [
    ...(seen.length > 0 ? [{ type: 'set-transform', clipIds: seen, transform: source.transform } as const, { type: 'set-filters', clipIds: seen, filters: source.filters } as const] : []),
    ...(text !== null && texts.length > 0 ? [{ type: 'set-text', clipIds: texts, text: styleOf(text) } as const] : []),
    ...(shape !== null && shapes.length > 0 ? [{ type: 'set-shape', clipIds: shapes, shape } as const] : []),
    ...(heard.length > 0 ? [{ type: 'set-clip-properties', clipIds: heard, properties: { volume, pan } } as const] : []),
  ];
}

/** Everything but the words. */
function styleOf({ text: _words, ...style }: NonNullable<Clip['text']>): Partial<NonNullable<Clip['text']>> {
  return style;
}

function isSeen({ kind }: Clip): boolean {
  return kind !== 'audio';
}

function isHeard({ kind }: Clip): boolean {
  return kind === 'audio' || kind === 'video';
}
