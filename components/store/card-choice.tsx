import { useId } from 'react';
import type { TestCard } from '@/lib/store/test-cards';
import { storeTexts } from '@/lib/texts/en/store';

interface CardChoiceProps<Card extends TestCard> {
  readonly cards: readonly Card[];
  readonly value: Card;
  readonly disabled: boolean;
  readonly onChange: (card: Card) => void;
}

/** The test cards, each with what it does. */
export function CardChoice<Card extends TestCard>({ cards, value, disabled, onChange }: CardChoiceProps<Card>) {
  return (
    <fieldset className="grid gap-2" disabled={disabled}>
      <legend className="mb-2 text-sm font-medium">{storeTexts.card.legend}</legend>
      {cards.map((card) => (
        <CardOption key={card} card={card} isChosen={card === value} onChoose={() => onChange(card)} />
      ))}
    </fieldset>
  );
}

function CardOption({ card, isChosen, onChoose }: { readonly card: TestCard; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const id = useId();
  const { name, does, number } = storeTexts.card[card];
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded-lg border border-border bg-surface px-4 py-2.5 text-sm transition-colors hover:border-border-strong has-checked:border-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
      <input
        type="radio"
        name="card"
        value={card}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-does`}
        // Drawn by us: beside an accent of its own a browser draws it white in the dark.
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-border-strong outline-none checked:border-5 checked:border-accent"
      />
      <span className="grid min-w-0 grow gap-0.5">
        <span className="flex flex-wrap justify-between gap-x-4">
          <span id={`${id}-name`} className="font-medium">
            {name}
          </span>
          <span className="font-mono text-xs text-muted tabular max-sm:hidden">{number}</span>
        </span>
        <span id={`${id}-does`} className="text-muted">
          {does}
        </span>
      </span>
    </label>
  );
}
