'use client';
import { CircleAlert, Tally5 } from 'lucide-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { CreditPreview } from '@/components/credits/credit-preview';
import { InsufficientDialog } from '@/components/credits/insufficient-dialog';
import { PriceRoseDialog } from '@/components/credits/price-rose-dialog';
import { SpendQuestion } from '@/components/credits/spend-question';
import { useServices } from '@/components/editor/provider/editor-services';
import { cutoutForm } from '@/components/editor/tools/cutout/cutout-form';
import { imageForm } from '@/components/editor/tools/image/image-form';
import { portraitForm } from '@/components/editor/tools/portrait/portrait-form';
import { RunningGenerations } from '@/components/editor/tools/running-generations';
import { scriptForm } from '@/components/editor/tools/script/script-form';
import { storyboardForm } from '@/components/editor/tools/storyboard/storyboard-form';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { voiceForm } from '@/components/editor/tools/voice/voice-form';
import { videoForm } from '@/components/editor/tools/video/video-form';
import { useToolDesk } from '@/components/editor/tools/use-tool-desk';
import { Button } from '@/components/ui/button';
import { formatWhole } from '@/lib/texts/format';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { ToolId } from '@/lib/tools/tool-ids';

interface ToolFormProps {
  readonly tool: ToolId;
  /** Where the form stands in something that closes then. */
  readonly onAccepted?: () => void;
}

/** The form of a tool, wherever the surface puts it. */
export function ToolForm({ tool, onAccepted }: ToolFormProps) {
  switch (tool) {
    case 'generate-image':
      return <FormOf key={tool} kind={imageForm} onAccepted={onAccepted} />;
    case 'generate-video':
      return <FormOf key={tool} kind={videoForm} onAccepted={onAccepted} />;
    case 'portrait':
      return <FormOf key={tool} kind={portraitForm} onAccepted={onAccepted} />;
    case 'remove-background':
      return <FormOf key={tool} kind={cutoutForm} onAccepted={onAccepted} />;
    case 'write-script':
      return <FormOf key={tool} kind={scriptForm} onAccepted={onAccepted} />;
    case 'script-to-video':
      return <FormOf key={tool} kind={storyboardForm} onAccepted={onAccepted} />;
    case 'generate-voiceover':
      return <FormOf key={tool} kind={voiceForm} onAccepted={onAccepted} />;
  }
}

interface FormOfProps<Id extends ToolId, Draft extends object> {
  readonly kind: ToolFormKind<Id, Draft>;
  readonly onAccepted: (() => void) | undefined;
}

/** Settings, what they cost, and the button that confirms. */
function FormOf<Id extends ToolId, Draft extends object>({ kind, onAccepted }: FormOfProps<Id, Draft>) {
  const { rules, path } = useServices();
  const desk = useToolDesk(kind);
  const priceId = useId();
  /** The price that the person is asked about. */
  const [asked, setAsked] = useState<number | null>(null);
  const asksFirst = rules.before === 'question';

  const confirm = async (price: number) => {
    setAsked(null);
    if (await desk.confirm(price)) onAccepted?.();
  };
  // What needs nothing to be typed is asked about at once; whoever declines may change its settings.
  const asksAtOnce = asksFirst && kind.asksAtOnce === true;
  const [hasAsked, setHasAsked] = useState(false);
  if (asksAtOnce && desk.isReady && !hasAsked) {
    setHasAsked(true);
    setAsked(desk.price);
  }
  const press = () => {
    if (!asksFirst) void confirm(desk.price);
    else if (desk.check()) setAsked(desk.price);
  };
  const decline = () => {
    setAsked(null);
    desk.dismiss();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    press();
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    press();
  };

  return (
    <form aria-label={rules.toolNames[kind.tool]} noValidate onSubmit={submit} onKeyDown={submitByKey} className="flex h-full min-h-0 flex-col [@media(max-height:32rem)]:block [@media(max-height:32rem)]:overflow-y-auto">
      <div className="min-h-0 grow overflow-y-auto p-4">
        <kind.Settings draft={desk.settings} problems={desk.problems} onChange={desk.change} />
      </div>
      <div className="grid shrink-0 gap-3 border-t border-border bg-surface p-4">
        <RunningGenerations />
        {desk.failure === null ? null : (
          <p role="alert" className="flex items-start gap-2 text-sm text-danger-text">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {desk.failure}
          </p>
        )}
        {rules.before === 'preview' ? <CreditPreview price={desk.price} balance={desk.balance} namedTypes={rules.namedTypes} priceId={priceId} /> : <PriceInWords id={priceId} price={desk.price} />}
        <Button type="submit" variant="accent" size="lg" busy={desk.isSending} aria-describedby={priceId} className="w-full">
          {toolFormsTexts.confirm[kind.confirm]}
          <span aria-hidden className="flex items-center gap-1 rounded-sm bg-accent-foreground/12 px-1.5 font-mono text-sm tabular">
            <Tally5 className="size-3.5" />
            {formatWhole(desk.price)}
          </span>
        </Button>
      </div>
      <InsufficientDialog shortage={desk.shortage} prompt={rules.insufficient} returnTo={path} onClose={desk.dismiss} />
      {asksFirst ? (
        <SpendQuestion price={desk.rise?.price ?? asked} rise={desk.rise} balance={rules.balanceShown === 'in-question' ? desk.balance.total : null} onConfirm={(price) => void confirm(price)} onCancel={decline} />
      ) : (
        <PriceRoseDialog rise={desk.rise} onAccept={(price) => void confirm(price)} onDecline={desk.dismiss} />
      )}
    </form>
  );
}

/** Where no preview says it, the button is described by its price: the figure on it is a picture of a tally. */
function PriceInWords({ id, price }: { readonly id: string; readonly price: number }) {
  return (
    <span id={id} hidden>
      {toolFormsTexts.price(price)}
    </span>
  );
}
