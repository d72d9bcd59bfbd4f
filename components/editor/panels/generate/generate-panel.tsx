'use client';
import { CircleAlert, Tally5 } from 'lucide-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useId } from 'react';
import { CreditPreview } from '@/components/credits/credit-preview';
import { InsufficientDialog } from '@/components/credits/insufficient-dialog';
import { PriceRoseDialog } from '@/components/credits/price-rose-dialog';
import { ImageSettings } from '@/components/editor/panels/generate/image-settings';
import { RunningGenerations } from '@/components/editor/panels/generate/running-generations';
import { useGenerateImage } from '@/components/editor/panels/generate/use-generate-image';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { formatWhole } from '@/lib/texts/format';
import { toolsTexts } from '@/lib/texts/en/tools';

/** AI Generate Image: settings, what it costs, and the button that confirms. */
export function GeneratePanel() {
  const { rules, path } = useServices();
  const desk = useGenerateImage();
  const priceId = useId();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void desk.confirm(desk.price);
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void desk.confirm(desk.price);
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
        {rules.before === 'preview' ? <CreditPreview price={desk.price} balance={desk.balance} namedTypes={rules.namedTypes} priceId={priceId} /> : <PriceInWords id={priceId} price={desk.price} />}
        <Button type="submit" variant="accent" size="lg" busy={desk.isSending} aria-describedby={priceId} className="w-full">
          {toolsTexts.confirm.generate}
          <span aria-hidden className="flex items-center gap-1 rounded-sm bg-accent-foreground/12 px-1.5 font-mono text-sm tabular">
            <Tally5 className="size-3.5" />
            {formatWhole(desk.price)}
          </span>
        </Button>
      </div>
      <InsufficientDialog shortage={desk.shortage} prompt={rules.insufficient} returnTo={path} onClose={desk.dismiss} />
      <PriceRoseDialog
        rise={desk.rise}
        onAccept={(price) => void desk.confirm(price)}
        onDecline={desk.dismiss}
      />
    </form>
  );
}

/** Where no preview says it, the button is described by its price: the figure on it is a picture of a tally. */
function PriceInWords({ id, price }: { readonly id: string; readonly price: number }) {
  return (
    <span id={id} hidden>
      {toolsTexts.price(price)}
    </span>
  );
}
