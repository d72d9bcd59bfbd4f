'use client';
import type { LucideIcon } from 'lucide-react';
import { Dices, Grid2x2, SlidersHorizontal } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import type { Again } from '@/components/editor/tools/again/open-again';
import { openAgainOf, waysOf } from '@/components/editor/tools/again/open-again';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { historyTexts } from '@/lib/texts/en/history';
import { toolNamed } from '@/lib/tools/tool-ids';

export const againIcons: Readonly<Record<Again, LucideIcon>> = { same: SlidersHorizontal, 'another-seed': Dices, variations: Grid2x2 };

interface AgainItemsProps {
  /** The request that made what the menu is of. */
  readonly generation: Pick<AssetGeneration, 'id' | 'tool' | 'prompt'>;
  /** An item of the menu that they stand in. */
  readonly Item: ComponentType<{ readonly onSelect: () => void; readonly children: ReactNode }>;
  readonly hasIcons?: boolean;
  readonly runAfterMenu: (run: () => void) => void;
}

/** TO47, TO48: how a result can be made again, from wherever it is met. */
export function AgainItems({ generation, Item, hasIcons = false, runAfterMenu }: AgainItemsProps) {
  const services = useServices();
  const tool = toolNamed(generation.tool);
  if (tool === null) return null;
  return waysOf(tool).map((how) => {
    const Icon = againIcons[how];
    return (
      <Item key={how} onSelect={() => runAfterMenu(() => void openAgainOf(generation, how, services))}>
        {hasIcons ? <Icon aria-hidden /> : null}
        {historyTexts.again[how]}
      </Item>
    );
  });
}
