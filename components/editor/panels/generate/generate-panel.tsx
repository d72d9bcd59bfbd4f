'use client';
import { CircleAlert, Tally5 } from 'lucide-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useId, useState } from 'react';
import { CreditPreview } from '@/components/credits/credit-preview';
import { InsufficientDialog } from '@/components/credits/insufficient-dialog';
import { PriceRoseDialog } from '@/components/credits/price-rose-dialog';
import { SpendQuestion } from '@/components/credits/spend-question';
import { ImageSettings } from '@/components/editor/panels/generate/image-settings';
import { RunningGenerations } from '@/components/editor/panels/generate/running-generations';
import { useGenerateImage } from '@/components/editor/panels/generate/use-generate-image';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { formatWhole } from '@/lib/texts/format';
import { toolsTexts } from '@/lib/texts/en/tools';

/** AI Generate Image: settings, what it costs, and the button that confirms. */
export function GeneratePanel({ onAccepted }: { readonly onAccepted?: () => void }) {
  const { rules, path } = useServices();
  const desk = useGenerateImage();
  const priceId = useId();
  /** The price that the person is asked about. */
  const [asked, setAsked] = useState<number | null>(null);
  const asksFirst = rules.before === 'question';

  const confirm = async (price: number) => {
    setAsked(null);
    if (await desk.confirm(price)) onAccepted?.();
  };
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
    <form aria-label={toolsTexts.names['generate-image']} noValidate onSubmit={submit} onKeyDown={submitByKey} className="flex h-full min-h-0 flex-col [@media(max-height:32rem)]:block [@media(max-height:32rem)]:overflow-y-auto">
      <div className="min-h-0 grow overflow-y-auto p-4">
        <ImageSettings draft={desk.settings} problems={desk.problems} onChange={desk.change} />
      </div>
      <div className="grid shrink-0 gap-3 border-t border-border bg-surface p-4">
        <RunningGenerations />
        {desk.failure === null ? null : (
          <p role="alert" className="flex items-start gap-2 text-sm text-danger-text">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {desk.failure}
          </p>
        )}
        {rules.before === 'preview' ? <CreditPreview price={desk.price} balance={desk.balance} namedTypes={rules.namedTypes} priceId={priceId} /> : null}
        <Button type="submit" variant="accent" size="lg" busy={desk.isSending} aria-describedby={priceId} className="w-full">
          {toolsTexts.confirm.generate}
          <span aria-hidden className="flex items-center gap-1 rounded-sm bg-accent-foreground/12 px-1.5 font-mono text-sm tabular">
            <Tally5 className="size-3.5" />
            {formatWhole(desk.price)}
          </span>
        </Button>
      </div>
      <InsufficientDialog shortage={desk.shortage} prompt={rules.insufficient} tellsBalance={rules.balanceShown === 'always'} returnTo={path} onClose={desk.dismiss} />
      {asksFirst ? (
        <SpendQuestion price={desk.rise?.price ?? asked} rise={desk.rise} balance={rules.balanceShown === 'in-question' ? desk.balance.total : null} onConfirm={(price) => void confirm(price)} onCancel={decline} />
      ) : (
        <PriceRoseDialog rise={desk.rise} onAccept={(price) => void confirm(price)} onDecline={desk.dismiss} />
      )}
    </form>
  );
}
