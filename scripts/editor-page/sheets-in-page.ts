/** What runs in the page of `npm run sheets`: each function draws one sheet and gives it as a data address. */
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { LayerSource, Picture } from '@/lib/editor/compositor/layer-source';
import { textPresets } from '@/components/editor/panels/texts/text-presets';
import { loadFonts } from '@/lib/editor/compositor/text/fonts';
import { shapeIds, stickerIds } from '@/lib/editor/document/drawn';
import { defaultFilters } from '@/lib/editor/document/empty';
import { colorLooks, transitionKinds } from '@/lib/editor/document/look';
import type { FrameItem } from '@/lib/editor/frame';
import type { Layer, LayerPlace, MediaLayer } from '@/lib/editor/layer';

const cell = { widthPx: 320, heightPx: 180 };
const gapPx = 10;
const labelPx = 18;

const place: LayerPlace = {
  clipId: 'a', name: 'a', centerXPx: cell.widthPx / 2, centerYPx: cell.heightPx / 2, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fill', flipX: false, flipY: false,
  blend: 'normal', crop: null, filters: null,
};
const media = (assetId: string, changes: Partial<MediaLayer> = {}): MediaLayer => ({ ...place, kind: 'image', assetId, sourceTicks: 0, ...changes });

interface Cell {
  readonly label: string;
  readonly items: readonly FrameItem[];
}

async function picturesAt(addresses: readonly string[]): Promise<readonly Picture[]> {
  const bitmaps = await Promise.all(addresses.map(async (address) => createImageBitmap(await (await fetch(address)).blob())));
  return bitmaps.map((bitmap) => ({
    widthPx: bitmap.width,
    heightPx: bitmap.height,
    isOpaque: true,
    draw: (context, left, top, width, height) => context.drawImage(bitmap, left, top, width, height),
  }));
}

function drawSheet(cells: readonly Cell[], columns: number, pictures: readonly Picture[], background: string): string {
  const rows = Math.ceil(cells.length / columns);
  const sheet = document.createElement('canvas');
  sheet.width = columns * (cell.widthPx + gapPx) + gapPx;
  sheet.height = rows * (cell.heightPx + gapPx + labelPx) + gapPx;
  const context = sheet.getContext('2d');
  if (context === null) throw new Error('There is no drawing context.');
  context.fillStyle = '#16181c';
  context.fillRect(0, 0, sheet.width, sheet.height);
  const frame = new OffscreenCanvas(cell.widthPx, cell.heightPx);
  const frameContext = frame.getContext('2d');
  if (frameContext === null) throw new Error('There is no drawing context.');
  const sourceOf = ({ assetId }: MediaLayer): LayerSource => {
    const picture = pictures[Number(assetId)];
    return picture === undefined ? { status: 'failed', size: null } : { status: 'ready', picture };
  };
  cells.forEach(({ label, items }, index) => {
    const left = gapPx + (index % columns) * (cell.widthPx + gapPx);
    const top = gapPx + Math.floor(index / columns) * (cell.heightPx + gapPx + labelPx);
    drawFrame(frameContext, { ticks: 0, ...cell, background, layers: items }, sourceOf);
    context.drawImage(frame, left, top);
    context.font = '12px tallycut-inter';
    context.fillStyle = '#aab2bf';
    context.fillText(label, left, top + cell.heightPx + 14);
  });
  return sheet.toDataURL('image/jpeg', 0.72);
}

const sheets = {
  async looks(addresses: readonly string[]) {
    const pictures = await picturesAt(addresses);
    const cells = colorLooks.map((look): Cell => ({ label: look, items: [media('0', { filters: { ...defaultFilters, look, lookStrength: 1 } })] }));
    return drawSheet([...cells, { label: 'blur 0.02', items: [media('0', { filters: { ...defaultFilters, blur: 0.02 } })] }], 4, pictures, '#000000');
  },
  async transitions(addresses: readonly string[]) {
    const pictures = await picturesAt(addresses);
    const cells = transitionKinds.flatMap((transition) =>
      [0.25, 0.5, 0.75].map((progress): Cell => ({ label: `${transition} ${progress}`, items: [{ kind: 'transition', transition, progress, from: media('0'), to: media('1') }] })),
    );
    return drawSheet(cells, 6, pictures, '#000000');
  },
  async texts(addresses: readonly string[]) {
    const pictures = await picturesAt(addresses);
    await loadFonts(document.fonts, textPresets.map(({ text }) => text));
    const cells = textPresets.map(({ id, text, clip: { transform } }): Cell => {
      const [x, y] = [transform?.x ?? 0, transform?.y ?? 0];
      const layer: Layer = { ...place, kind: 'text', text, reveal: 1, centerXPx: (0.5 + x) * cell.widthPx, centerYPx: (0.5 + y) * cell.heightPx };
      return { label: id, items: [media('0', { filters: { ...defaultFilters, brightness: -0.4 } }), layer] };
    });
    return drawSheet(cells, 4, pictures, '#000000');
  },
  async shapes() {
    await document.fonts.ready;
    const colors = ['#4b8cff', '#f0354f', '#22b07d', '#ffc21f', '#8f66ff'];
    const cells = [...shapeIds, ...stickerIds].map((id, index): Cell => {
      const isLine = id === 'line';
      const shape = { id, width: 0.8, height: isLine ? 0.06 : 0.8, fill: colors[index % colors.length] ?? null, stroke: null, cornerRadius: id === 'rectangle' ? 0.12 : 0 };
      return { label: id, items: [{ ...place, kind: 'shape', shape }] };
    });
    return drawSheet(cells, 6, [], '#f4f5f7');
  },
};

export type SheetName = keyof typeof sheets;
Object.assign(globalThis, { sheets });
