'use client';
import { useEffect, useRef } from 'react';
import { RatioShape } from '@/components/editor/tools/prompt-fields';
import { MainText } from '@/components/editor/tools/storyboard/main-text';
import { MissingScenes } from '@/components/editor/tools/storyboard/missing-scenes';
import { SceneList } from '@/components/editor/tools/storyboard/scene-list';
import type { StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import { wholeAgain } from '@/components/editor/tools/storyboard/storyboard-draft';
import { StyleField } from '@/components/editor/tools/style-field';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';
import { VoiceField } from '@/components/editor/tools/voice/voice-field';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { SwitchLine } from '@/components/ui/switch-line';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { videoRatios, videoSizePx } from '@/lib/tools/generate-video';
import { musicMoods } from '@/lib/tools/music-moods';

/** The settings of AI Script-to-Video; the topic comes first, and everything else has a value already. */
export function StoryboardSettings(props: SettingsProps<StoryboardDraft>) {
  const { draft, problems, onChange } = props;
  const fieldsRef = useRef<HTMLDivElement>(null);
  const isAgain = draft.again !== null;
  const hasOpened = useRef(false);
  useEffect(() => {
    // What was pressed may be gone with the rest of the form. Who is somewhere else stays there.
    if (!hasOpened.current || isAgain || document.activeElement === document.body) fieldsRef.current?.querySelector<HTMLElement>('textarea, input')?.focus();
    hasOpened.current = true;
  }, [isAgain]);
  return (
    <div ref={fieldsRef} className="grid gap-5">
      {draft.again === null ? <MainText {...props} /> : <AgainNote {...props} again={draft.again} />}
      {draft.scenes.length > 0 ? <SceneList {...props} /> : null}
      {draft.again === null ? <MissingScenes /> : null}
      <ChoiceGroup label={texts.ratio} values={videoRatios} value={draft.ratio} onChange={(ratio) => onChange({ ratio })} choiceClassName="h-12 flex-col gap-1 text-xs">
        {(ratio) => (
          <>
            <RatioShape {...videoSizePx(ratio)} />
            {ratio}
          </>
        )}
      </ChoiceGroup>
      <StyleField style={draft.style} onChange={(style) => onChange({ style })} />
      <VoiceField voice={draft.voice} problem={problems.voice} onChange={(voice) => onChange({ voice })} />
      {draft.again === null ? (
        <div className="grid gap-1.5">
          <ChoiceGroup label={texts.music} values={[...musicMoods, 'none'] as const} value={draft.music} onChange={(music) => onChange({ music })} className="grid grid-cols-3" choiceClassName="h-9">
            {(mood) => texts.moods[mood]}
          </ChoiceGroup>
          <p className="text-xs text-muted">{texts.musicHint}</p>
        </div>
      ) : null}
      <SwitchLine label={texts.captions} hint={texts.captionsHint} isOn={draft.captions} onChange={(captions) => onChange({ captions })} />
    </div>
  );
}

/** TO39: which scenes stand in the form, and the way back. */
function AgainNote({ again, onChange }: SettingsProps<StoryboardDraft> & { readonly again: NonNullable<StoryboardDraft['again']> }) {
  const [first = 0] = again.scenes;
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-sm text-pretty">{again.scenes.length === 1 ? texts.again(first + 1, again.title) : texts.againMany(again.scenes.length, again.title)}</p>
      <Button type="button" variant="secondary" size="sm" onClick={() => onChange(wholeAgain)}>
        {texts.whole}
      </Button>
    </div>
  );
}
