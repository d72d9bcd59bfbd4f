import { Picture } from '@/components/site/instrument/picture';
import type { SampleSettings } from '@/components/site/instrument/settings';
import { cn } from '@/lib/base/cn';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

/** The pictures that the settings ask for: one large, two side by side, or four quarters. */
export function Stage({ settings: { style, count } }: { readonly settings: SampleSettings }) {
  return (
    <div className="grid place-items-center bg-sunken p-4 lg:p-6">
      <div className={cn('grid w-full max-w-3xl gap-2', count > 1 && 'grid-cols-2')}>
        {Array.from({ length: count }, (_, offset) => (
          <Picture
            key={`${style}-${offset}`}
            style={style}
            index={offset + 1}
            styleLabel={toolFormsTexts.image.styles[style]}
            className={cn('aspect-video w-full rounded-sm object-cover duration-180 animate-in fade-in-0', count === 3 && offset === 0 && 'col-span-2 mx-auto w-1/2')}
          />
        ))}
      </div>
    </div>
  );
}
