'use client';
import { useEffect } from 'react';
import { useVoices } from '@/components/editor/tools/voice/use-voices';
import { Field } from '@/components/ui/field';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { Voice } from '@/lib/voice/model';

const texts = toolFormsTexts.voice;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

interface VoiceFieldProps {
  readonly voice: string;
  readonly problem: string | undefined;
  readonly onChange: (voice: string) => void;
}

/** TO28: what this deployment offers. A voice that it does not have gives way to its usual one. */
export function VoiceField({ voice, problem, onChange }: VoiceFieldProps) {
  const voices = useVoices();
  const list = typeof voices === 'string' ? [] : voices;
  const usual = list[0]?.id;
  const isKnown = list.some(({ id }) => id === voice);
  useEffect(() => {
    if (usual !== undefined && !isKnown) onChange(usual);
  });
  return (
    <Field label={texts.voice} error={voices === 'failed' ? texts.noVoices : problem}>
      {(control) => (
        <Select value={isKnown ? voice : ''} onValueChange={onChange} disabled={list.length === 0}>
          <SelectTrigger {...control} placeholder={texts.loadingVoices} />
          <SelectContent>
            {list.map((each) => (
              <SelectItem key={each.id} value={each.id}>
                {nameOf(each)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Field>
  );
}

function nameOf({ name, language }: Voice): string {
  return language === null ? name : texts.voiceName(name, languageNames.of(language) ?? language);
}
