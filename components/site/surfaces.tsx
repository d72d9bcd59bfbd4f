import type { ReactNode } from 'react';
import { LogoMark } from '@/components/site/logo';
import { Section } from '@/components/site/section';
import { Badge } from '@/components/ui/badge';
import { siteTexts } from '@/lib/texts/en/site';

const { surfaces } = siteTexts;

/** What each surface tells a person before it spends, each beside a drawing of that moment. */
export function Surfaces() {
  return (
    <Section id="surfaces" title={surfaces.title} lead={surfaces.lead}>
      <ul className="grid gap-px overflow-hidden rounded-xl border border-border bg-border lg:grid-cols-3">
        <Surface {...surfaces.web} isHere>
          <WebSpecimen />
        </Surface>
        <Surface {...surfaces.desktop} isHere>
          <DesktopSpecimen />
        </Surface>
        <Surface {...surfaces.mobile}>
          <MobileSpecimen />
        </Surface>
      </ul>
    </Section>
  );
}

interface SurfaceProps {
  readonly name: string;
  readonly body: string;
  readonly after: string;
  readonly isHere?: boolean;
  readonly children: ReactNode;
}

function Surface({ name, body, after, isHere = false, children }: SurfaceProps) {
  return (
    <li className="grid grid-rows-[auto_1fr] bg-surface">
      <div aria-hidden className="ledger-paper grid h-56 place-items-center border-b border-border p-6 select-none">
        {children}
      </div>
      <div className="grid content-start gap-2 p-6">
        <div className="flex items-center gap-3">
          <h3 className="text-xl font-semibold">{name}</h3>
          <Badge tone={isHere ? 'accent' : 'neutral'}>{isHere ? surfaces.now : surfaces.next}</Badge>
        </div>
        <p>{body}</p>
        <p className="text-muted">{after}</p>
      </div>
    </li>
  );
}

function WebSpecimen() {
  const { cost, balance, rows } = surfaces.web.specimen;
  return (
    <div className="grid w-72 max-w-full gap-1 rounded-lg border border-border bg-raised p-4 text-sm shadow-md">
      <p className="font-medium">{cost}</p>
      <p>{balance}</p>
      <div className="mt-1.5 grid gap-1 border-t border-border pt-2.5 text-xs text-muted">
        {rows.map(([label, amount]) => (
          <p key={label} className="flex justify-between">
            <span>{label}</span>
            <span className="font-mono tabular">{amount}</span>
          </p>
        ))}
      </div>
    </div>
  );
}

function DesktopSpecimen() {
  const { question, confirm, cancel } = surfaces.desktop.specimen;
  return (
    <div className="grid w-72 max-w-full gap-5 rounded-lg border border-border bg-raised p-4 text-sm shadow-md">
      <p className="font-medium">{question}</p>
      <div className="flex justify-end gap-2 text-xs font-medium">
        <span className="rounded-md border border-border px-3 py-1.5">{cancel}</span>
        <span className="rounded-md bg-primary px-3 py-1.5 text-primary-foreground">{confirm}</span>
      </div>
    </div>
  );
}

function MobileSpecimen() {
  const { label, button, price } = surfaces.mobile.specimen;
  return (
    <div className="mt-auto -mb-6 grid w-56 max-w-full gap-3 rounded-t-2xl border border-b-0 border-border bg-raised p-4 pb-6 text-sm shadow-md">
      <span className="mx-auto h-1 w-9 rounded-full bg-border-strong" />
      <p className="font-medium">{label}</p>
      <span className="h-12 rounded-md border border-border bg-sunken" />
      <span className="flex h-10 items-center justify-center gap-2 rounded-md bg-accent font-medium text-accent-foreground">
        {button}
        <span className="inline-flex items-center gap-1 font-mono tabular">
          <LogoMark className="size-3.5 [&_path:last-child]:stroke-current" />
          {price}
        </span>
      </span>
    </div>
  );
}
