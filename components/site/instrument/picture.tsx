import { siteTexts } from '@/lib/texts/en/site';
import type { StyleId } from '@/lib/tools/image-styles';

export interface SamplePicture {
  readonly style: StyleId;
  /** 1 to 4: which of the pictures that were drawn in this style. */
  readonly index: number;
}

/** Drawn beforehand by the local engine from the prompt on show: scripts/draw-landing-pictures.ts. */
function picturePath({ style, index }: SamplePicture): string {
  return `/images/landing/${style}-${index}.webp`;
}

interface PictureProps extends SamplePicture {
  readonly styleLabel: string;
  readonly className?: string;
  /** Beside a text that says the same. */
  readonly isDecoration?: boolean;
}

export function Picture({ style, index, styleLabel, className, isDecoration = false }: PictureProps) {
  return (
    <img
      src={picturePath({ style, index })}
      alt={isDecoration ? '' : siteTexts.instrument.picture(styleLabel, index)}
      width={640}
      height={360}
      decoding="async"
      className={className}
    />
  );
}
