'use client';
import { onOtherSide, panels, usualArrangement, withVisibility } from '@/components/editor/shell/desktop/arrangement';
import { useArrangement } from '@/components/editor/shell/desktop/use-arrangement';
import { MenubarCheckboxItem, MenubarItem, MenubarSeparator } from '@/components/ui/menubar';
import { desktopTexts } from '@/lib/texts/en/desktop';

const texts = desktopTexts.panels;

/** SD3: which panels are in sight and at which side they stand. */
export function PanelItems() {
  const [arrangement, change] = useArrangement();
  return (
    <>
      {panels.map((panel) => (
        <MenubarCheckboxItem key={panel} checked={!arrangement.hidden.includes(panel)} onCheckedChange={(isShown) => change((now) => withVisibility(now, panel, isShown))}>
          {texts.names[panel]}
        </MenubarCheckboxItem>
      ))}
      <MenubarSeparator />
      {(['library', 'inspector'] as const).map((panel) => (
        <MenubarItem key={panel} onSelect={() => change((now) => onOtherSide(now, panel))}>
          {arrangement[panel] === 'left' ? texts.toRight(texts.names[panel]) : texts.toLeft(texts.names[panel])}
        </MenubarItem>
      ))}
      <MenubarItem onSelect={() => change(() => usualArrangement)}>{texts.reset}</MenubarItem>
      <MenubarSeparator />
    </>
  );
}
