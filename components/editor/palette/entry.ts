import type { ActionGroup } from '@/lib/editor/actions/action';
import type { paletteTexts } from '@/lib/texts/en/palette';

export type EntryGroup = ActionGroup | keyof typeof paletteTexts.groups;

/** Something that the command palette offers. */
export interface PaletteEntry {
  /** The same from one opening to the next, so that it can be recent. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Further words by which it is found. */
  readonly keywords: readonly string[];
  /** Told at the right: keys, a price, a time, or why it cannot be chosen. */
  readonly detail?: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** Choosing it takes the focus somewhere else than to where it was. */
  readonly movesFocus?: boolean;
  /** Found among so many others that it shows only when something is typed. */
  readonly isSearchedOnly?: boolean;
  run(): void;
}
