'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import type { VoiceDraft } from '@/components/editor/tools/voice/voice-draft';
import { voiceInputOf } from '@/components/editor/tools/voice/voice-draft';
import { VoiceField } from '@/components/editor/tools/voice/voice-field';
import { VoicePreview } from '@/components/editor/tools/voice/voice-preview';
import { Field } from '@/components/ui/field';
import { Slider } from '@/components/ui/slider';
import { SwitchLine } from '@/components/ui/switch-line';
import { Textarea } from '@/components/ui/textarea';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { formatLength } from '@/lib/texts/format';
import { countCharacters, speedBounds, voiceoverInputSchema, voiceoverMaxCharacters } from '@/lib/tools/generate-voiceover';

const texts = toolFormsTexts.voice;

/** A person reads about 15 characters a second aloud, and so do the voices. */
const charactersPerSecond = 15;

/** The settings of Premium Voiceover; the text comes first, everything else has a value already. */
export function VoiceSettings({ draft, problems, onChange }: SettingsProps<VoiceDraft>) {
  const used = countCharacters(draft.text);
  const speechMs = used === 0 ? null : (used / charactersPerSecond / (draft.speedPercent / 100)) * 1_000;
  const { rules } = useServices();
  const input = voiceInputOf(draft);
  return (
    <div className="grid gap-5">
      <div className="grid gap-2.5">
        <Field
          label={texts.text}
          error={problems.text}
          hint={hintOf(rules.before === 'preview', speechMs)}
          aside={<span className={used > voiceoverMaxCharacters ? 'text-danger-text tabular' : 'tabular'}>{toolFormsTexts.image.promptCount(used, voiceoverMaxCharacters)}</span>}
        >
          {(control) => (
            <Textarea {...control} autoFocus value={draft.text} placeholder={texts.textPlaceholder} onChange={(event) => onChange({ text: event.target.value })} className="max-h-72 min-h-28" />
          )}
        </Field>
        <VoicePreview input={input} isReady={voiceoverInputSchema.safeParse(input).success} saysPrice={rules.before !== 'question'} />
      </div>
      <VoiceField voice={draft.voice} problem={problems.voice} onChange={(voice) => onChange({ voice })} />
      <Field label={texts.speed} error={problems.speedPercent} aside={<span className="tabular">{texts.speedValue(draft.speedPercent)}</span>}>
        {({ id }) => (
          <Slider id={id} {...speedBounds} value={draft.speedPercent} valueText={texts.speedValue(draft.speedPercent)} onChange={(speedPercent) => onChange({ speedPercent })} />
        )}
      </Field>
      <SwitchLine label={texts.captions} hint={texts.captionsHint} isOn={draft.captions} onChange={(captions) => onChange({ captions })} />
    </div>
  );
}

/** What is said of prices is the surface's to say. */
function hintOf(saysPrice: boolean, speechMs: number | null): string {
  const length = speechMs === null ? [] : [texts.lengthHint(formatLength(Math.max(1_000, speechMs)))];
  return [...(saysPrice ? [texts.priceHint] : []), ...length].join(' ');
}
