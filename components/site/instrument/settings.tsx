import { Choice } from '@/components/site/instrument/choice';
import { Picture } from '@/components/site/instrument/picture';
import { siteTexts } from '@/lib/texts/en/site';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { imageSizes } from '@/lib/tools/image-size';
import type { ImageSize } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';
import type { StyleId } from '@/lib/tools/image-styles';

export interface SampleSettings {
  readonly style: StyleId;
  readonly count: number;
  readonly size: ImageSize;
}

const counts = [1, 2, 3, 4] as const;
const texts = siteTexts.instrument;

interface SettingsProps {
  readonly settings: SampleSettings;
  readonly onChange: (settings: SampleSettings) => void;
}

export function Settings({ settings, onChange }: SettingsProps) {
  const rowClasses = 'grid auto-cols-fr grid-flow-col gap-0.5 rounded-md border border-border bg-sunken p-0.5';
  return (
    <div className="grid content-start gap-5 p-5">
      <div>
        <p className="mb-1.5 text-xs text-muted">{texts.promptLabel}</p>
        <p className="rounded-md border border-border bg-sunken px-3 py-2 text-sm">{texts.prompt}</p>
      </div>
      <Choice
        legend={texts.style}
        name="sample-style"
        values={imageStyles}
        value={settings.style}
        onChange={(style) => onChange({ ...settings, style })}
        labelOf={(style) => toolFormsTexts.image.styles[style]}
        pictureOf={(style) => (
          <Picture
            style={style}
            index={1}
            styleLabel={toolFormsTexts.image.styles[style]}
            isDecoration
            className="aspect-square w-full rounded-sm object-cover object-[12%] peer-checked:outline-2 peer-checked:outline-accent"
          />
        )}
        className="grid grid-cols-4 gap-2"
        optionClassName="flex-col gap-1 bg-transparent! text-xs! font-normal"
      />
      <div className="grid grid-cols-2 gap-4">
        <Choice
          legend={texts.images}
          name="sample-count"
          values={counts}
          value={settings.count}
          onChange={(count) => onChange({ ...settings, count })}
          className={rowClasses}
          optionClassName="h-7.5"
        />
        <Choice
          legend={texts.size}
          name="sample-size"
          values={imageSizes}
          value={settings.size}
          onChange={(size) => onChange({ ...settings, size })}
          className={rowClasses}
          optionClassName="h-7.5"
        />
      </div>
    </div>
  );
}
