import type { LucideIcon } from 'lucide-react';
import { AudioLines, Clapperboard, FileText, GalleryVerticalEnd, ImagePlus, Palette, Scaling, Scissors } from 'lucide-react';
import type { ToolId } from '@/lib/tools/tool-ids';

/** How each AI tool is known at a glance, on every surface. */
export const toolIcons: Readonly<Record<ToolId, LucideIcon>> = {
  'generate-image': ImagePlus,
  'generate-video': Clapperboard,
  portrait: Palette,
  'remove-background': Scissors,
  upscale: Scaling,
  'write-script': FileText,
  'script-to-video': GalleryVerticalEnd,
  'generate-voiceover': AudioLines,
};
