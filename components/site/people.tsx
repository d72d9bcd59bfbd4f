import { Section } from '@/components/site/section';
import { siteTexts } from '@/lib/texts/en/site';

export function People() {
  const { title, rows } = siteTexts.people;
  return (
    <Section id="people" title={title} className="lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <dl className="grid divide-y divide-border border-y border-border">
        {rows.map(([who, what]) => (
          <div key={who} className="grid gap-1 py-5 sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-6">
            <dt className="font-semibold">{who}</dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
