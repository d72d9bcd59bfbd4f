'use client';
import { pictureChoices } from '@/components/editor/tools/picture-choices';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { cn } from '@/lib/base/cn';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { StyleId } from '@/lib/tools/image-styles';
import { imageStyles } from '@/lib/tools/image-styles';

const texts = toolFormsTexts.image;

interface StyleFieldProps {
  readonly style: StyleId;
  readonly onChange: (style: StyleId) => void;
}

/** How pictures are drawn, each style with a picture of it. */
export function StyleField({ style, onChange }: StyleFieldProps) {
  return (
    <ChoiceGroup
      label={texts.style}
      values={imageStyles}
      value={style}
      onChange={onChange}
      className={cn(pictureChoices.className, 'grid-cols-4 gap-1.5')}
      choiceClassName={pictureChoices.choiceClassName}
    >
      {(each) => (
        <>
          <img src={`/styles/${each}.webp`} alt="" width={96} height={64} loading="lazy" className="aspect-3/2 w-full rounded-md bg-sunken object-cover ring-1 ring-border" />
          <span className="max-w-full truncate">{texts.styles[each]}</span>
        </>
      )}
    </ChoiceGroup>
  );
}
