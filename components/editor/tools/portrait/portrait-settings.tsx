'use client';
import { LookChooser } from '@/components/editor/tools/portrait/look-chooser';
import type { PortraitDraft } from '@/components/editor/tools/portrait/portrait-draft';
import { PictureSource } from '@/components/editor/tools/source/picture-source';
import { useChosenSource } from '@/components/editor/tools/source/use-chosen-source';
import type { SettingsProps } from '@/components/editor/tools/tool-form-kind';

/** The settings of AI Portrait: whose picture, and in which look, each shown on that very picture. */
export function PortraitSettings({ draft, problems, onChange }: SettingsProps<PortraitDraft>) {
  const source = useChosenSource(draft, onChange);
  return (
    <div className="grid gap-5">
      <PictureSource {...source} problem={problems.assetId} />
      <LookChooser look={draft.look} url={source.url} onChange={(look) => onChange({ look })} />
    </div>
  );
}
