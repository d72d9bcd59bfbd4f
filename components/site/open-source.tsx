import { Section } from '@/components/site/section';
import { siteTexts } from '@/lib/texts/en/site';

export function OpenSource() {
  const { title, lead, steps } = siteTexts.openSource;
  return (
    <Section id="openSource" title={title} lead={lead} className="lg:grid-cols-2">
      <div
        data-theme="studio"
        data-inset
        className="grid content-center gap-4 self-start rounded-xl border border-border bg-background p-6 font-mono text-sm text-foreground"
      >
        {steps.map(([command, does]) => (
          <p key={command} className="grid gap-0.5 sm:grid-cols-[15rem_minmax(0,1fr)]">
            <code>
              <span aria-hidden className="text-accent-text select-none">
                ${' '}
              </span>
              {command}
            </code>
            <span className="text-muted">{does}</span>
          </p>
        ))}
      </div>
    </Section>
  );
}
