import type { Surface } from '@/lib/base/surface';
import type { CreditType } from '@/lib/credits/model';
import type { ToolId } from '@/lib/tools/tool-ids';

/** What one surface tells of credits before and after they are spent. The table of all surfaces is `components/editor/shell/surface.ts`. */
export interface SurfaceRules {
  readonly surface: Surface;
  /** Where a tool's settings are. */
  readonly settingsIn: 'panel' | 'dialog' | 'sheet';
  /** What stands before the confirmation: a live preview, a question, or the price on the button alone. */
  readonly before: 'preview' | 'question' | 'price';
  readonly balanceShown: 'always' | 'in-question' | 'never';
  /** The credit types that have an item of their own before spending; the others count in the balance all the same. */
  readonly namedTypes: readonly CreditType[];
  readonly insufficient: InsufficientPrompt;
  /** Where a finished file goes: to the device's sheet of apps that take it, where there is one, or to the disk. */
  readonly filesGoTo: 'disk' | 'share-sheet';
  /** Whether media say what they cost, once they are there. */
  readonly costShown: boolean;
  /** How a picture is taken with the camera: in a dialog of ours, or by the device's own camera. */
  readonly camera: 'dialog' | 'system';
  /** The AI tools that a clip's context menu offers. */
  readonly clipTools: readonly ToolId[];
  /** What the tools are called here. */
  readonly toolNames: Readonly<Record<ToolId, string>>;
}

/** What is said and offered when there are too few credits. */
export interface InsufficientPrompt {
  readonly title: string;
  /** What may be told: what there is to spend, only how much is missing, or neither. */
  readonly tells: 'balance' | 'shortage' | 'nothing';
  readonly ways: readonly InsufficientWay[];
}

export interface InsufficientWay {
  readonly label: string;
  readonly leadsTo: 'packs' | 'plans' | 'store' | 'purchase-sheet' | 'help';
}

/** The pages of the store, with the way back to `returnTo` (a path of this site). */
export function storePath(section: 'packs' | 'plans' | 'store', returnTo: string): string {
  return `/store?from=${encodeURIComponent(returnTo)}${section === 'store' ? '' : `#${section}`}`;
}
