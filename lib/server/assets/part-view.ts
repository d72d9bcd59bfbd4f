import type { AssetPart } from '@/lib/editor/media/asset-view';
import type { OutputPart } from '@/lib/tools/catalogue';
import { keptAgain, storyboardInputSchema, type StoryboardInput } from '@/lib/tools/storyboard';

interface PartState {
  /** Its bytes are kept, whether or not they are paid yet. */
  readonly isThere: boolean;
  /** The request has ended without it. */
  readonly isMissing: boolean;
}

/** TO37, TO39: which part of a storyboard an asset is, and the settings to try its scene again with; null for the assets of other tools. */
export function partView(generation: { readonly id: string; readonly input: unknown }, part: OutputPart | undefined, { isThere, isMissing }: PartState): AssetPart | null {
  const storyboard = part?.storyboard ?? null;
  if (part === undefined || storyboard === null) return null;
  const { role, scene } = storyboard;
  const input = storyboardInputSchema.safeParse(generation.input).data;
  const storyboardId = keptAgain(generation.input)?.generationId ?? generation.id;
  const again = input !== undefined && isMissing && role === 'picture' && scene !== null ? againOf(input, storyboardId, part.output ?? 0, scene) : null;
  return { storyboardId, scene, role, isThere, again };
}

function againOf(input: StoryboardInput, generationId: string, index: number, scene: number): StoryboardInput {
  return { ...input, scenes: input.scenes.slice(index, index + 1), again: { generationId, scenes: [scene] } };
}
