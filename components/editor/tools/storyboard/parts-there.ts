import type { AssetPart, AssetView, MediaAsset } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';

/** A scene that is there: its two media. */
export interface SceneThere {
  /** Its place in the whole storyboard, from 0. */
  readonly number: number;
  readonly picture: MediaAsset;
  readonly voice: MediaAsset;
  /** The request that brought it. */
  readonly generationId: string | null;
}

function partOf(asset: AssetView): AssetPart | null {
  return asset.generation?.part ?? null;
}

/** What of a storyboard is there, by its scenes; scenes that were tried again are among them. */
export function scenesThere(assets: readonly AssetView[], storyboardId: string): readonly SceneThere[] {
  const ready = assets.filter(isMedium).filter((asset) => asset.status === 'ready' && partOf(asset)?.storyboardId === storyboardId);
  const numbers = [...new Set(ready.flatMap((asset) => partOf(asset)?.scene ?? []))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const find = (role: AssetPart['role']) => ready.find((asset) => partOf(asset)?.role === role && partOf(asset)?.scene === number);
    const [picture, voice] = [find('picture'), find('voice')];
    return picture === undefined || voice === undefined ? [] : [{ number, picture, voice, generationId: picture.generation?.id ?? null }];
  });
}

export function musicThere(assets: readonly AssetView[], storyboardId: string): MediaAsset | null {
  return assets.filter(isMedium).find((asset) => asset.status === 'ready' && partOf(asset)?.storyboardId === storyboardId && partOf(asset)?.role === 'music') ?? null;
}

/** TO39: a scene that did not come and that nobody is trying again. */
export interface MissingScene {
  readonly storyboardId: string;
  readonly number: number;
  /** As its asset is called. */
  readonly name: string;
  /** The settings to try it again with. */
  readonly again: unknown;
}

/** TO39: what did not come of all storyboards, those of the newest first. */
export function missingScenes(assets: readonly AssetView[]): readonly MissingScene[] {
  const pictures = assets.filter((asset) => partOf(asset)?.role === 'picture');
  const keyOf = (part: AssetPart) => `${part.storyboardId} ${part.scene}`;
  const taken = new Set(pictures.flatMap((asset) => (asset.status !== 'failed' ? (keysOf(asset, keyOf)) : [])));
  const missing = new Map<string, MissingScene>();
  for (const asset of [...pictures].sort((a, b) => b.createdAt - a.createdAt)) {
    const part = partOf(asset);
    if (part === null || part.scene === null || part.again === null || asset.status !== 'failed' || taken.has(keyOf(part)) || missing.has(keyOf(part))) continue;
    missing.set(keyOf(part), { storyboardId: part.storyboardId, number: part.scene, name: asset.name, again: part.again });
  }
  const storyboards = new Set([...missing.values()].map(({ storyboardId }) => storyboardId));
  return [...storyboards].flatMap((id) => [...missing.values()].filter(({ storyboardId }) => storyboardId === id).sort((a, b) => a.number - b.number));
}

function keysOf(asset: AssetView, keyOf: (part: AssetPart) => string): readonly string[] {
  const part = partOf(asset);
  return part === null ? [] : [keyOf(part)];
}
