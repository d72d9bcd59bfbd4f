import { cutoutForm } from '@/components/editor/tools/cutout/cutout-form';
import { imageForm } from '@/components/editor/tools/image/image-form';
import { portraitForm } from '@/components/editor/tools/portrait/portrait-form';
import { scriptForm } from '@/components/editor/tools/script/script-form';
import { storyboardForm } from '@/components/editor/tools/storyboard/storyboard-form';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { upscaleForm } from '@/components/editor/tools/upscale/upscale-form';
import { videoForm } from '@/components/editor/tools/video/video-form';
import { voiceForm } from '@/components/editor/tools/voice/voice-form';
import type { ToolId } from '@/lib/tools/tool-ids';

/** A form whose draft is known to itself alone: whatever is done with it is done for any draft. */
type OpenForm<Id extends ToolId> = <Answer>(use: <Draft extends object>(kind: ToolFormKind<Id, Draft>) => Answer) => Answer;

function form<Id extends ToolId, Draft extends object>(kind: ToolFormKind<Id, Draft>): OpenForm<Id> {
  return (use) => use(kind);
}

/** TO1: the form of each tool. */
const forms: { readonly [Id in ToolId]: OpenForm<Id> } = {
  'generate-image': form(imageForm),
  'generate-video': form(videoForm),
  portrait: form(portraitForm),
  'remove-background': form(cutoutForm),
  upscale: form(upscaleForm),
  'write-script': form(scriptForm),
  'script-to-video': form(storyboardForm),
  'generate-voiceover': form(voiceForm),
};

/** Does something with the form of a tool, whatever its draft is. */
export function withForm<Id extends ToolId, Answer>(tool: Id, use: <Draft extends object>(kind: ToolFormKind<Id, Draft>) => Answer): Answer {
  return forms[tool](use);
}
