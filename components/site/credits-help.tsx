import Link from 'next/link';
import { LastInstant } from '@/components/time/instant';
import type { OwnExample } from '@/lib/store/own-example';
import { creditsTexts } from '@/lib/texts/en/credits';
import { helpTexts } from '@/lib/texts/en/help';
import { toolsTexts } from '@/lib/texts/en/tools';
import { formatDayTime } from '@/lib/texts/dates';
import { lowestPrices, toolIds } from '@/lib/tools/tool-ids';

const linkClasses = 'font-medium underline decoration-border-strong underline-offset-4 hover:decoration-accent';

interface CreditsHelpProps {
  /** An e-mail address. */
  readonly supportAddress: string;
  /** The reader's own numbers; null for somebody who is not signed in. */
  readonly own: OwnExample | null;
}

/** The rules of credits in plain words: where "Learn more" leads. */
export function CreditsHelp({ supportAddress, own }: CreditsHelpProps) {
  const { title, lead, sections, support } = helpTexts;
  return (
    <main id="content" className="mx-auto grid w-full max-w-7xl gap-x-16 gap-y-10 px-4 py-12 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:px-10 lg:py-16">
      <div className="grid max-w-2xl gap-3 lg:col-start-2">
        <h1 className="text-4xl font-semibold">{title}</h1>
        <p className="text-lg text-muted">{lead}</p>
      </div>
      <Contents hasOwn={own !== null} />
      <div className="grid max-w-2xl gap-12">
        {own === null ? null : <OwnNumbers own={own} />}
        {sections.map((section) => (
          <HelpSection key={section.id} {...section} />
        ))}
        <section id={support.id} aria-labelledby="support-title" className="scroll-mt-24 rounded-xl border border-border bg-surface p-6">
          <h2 id="support-title" className="text-xl font-semibold">
            {support.title}
          </h2>
          <p className="mt-2 text-muted">{support.body}</p>
          <p className="mt-4">
            <a href={`mailto:${supportAddress}`} className={linkClasses}>
              {support.contact}
            </a>{' '}
            <span className="text-muted">{supportAddress}</span>
          </p>
        </section>
      </div>
    </main>
  );
}

function Contents({ hasOwn }: { readonly hasOwn: boolean }) {
  const { contents, sections, support, own } = helpTexts;
  return (
    <nav aria-labelledby="contents-title" className="self-start text-sm lg:sticky lg:top-24">
      <p id="contents-title" className="mb-2 text-xs text-muted">
        {contents}
      </p>
      <ul className="grid gap-1 border-l border-border">
        {[...(hasOwn ? [own] : []), ...sections, support].map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="-ml-px block border-l border-transparent py-1 pl-3 text-muted hover:border-accent hover:text-foreground">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What each tool costs at least, from the list that the buttons read. */
const priceRows = toolIds.map((id) => [toolsTexts.names[id], toolsTexts.from(lowestPrices[id])] as const);

function HelpSection({ id, title, paragraphs, rows: ownRows }: (typeof helpTexts.sections)[number]) {
  const rows = id === 'price' ? priceRows : ownRows;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid scroll-mt-24 gap-3">
      <h2 id={`${id}-title`} className="text-xl font-semibold">
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {rows.length > 0 ? (
        <dl className="mt-2 grid divide-y divide-border border-y border-border">
          {rows.map(([term, description]) => (
            <div key={term} className="grid gap-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-4">
              <dt className="font-semibold">{term}</dt>
              <dd className="text-muted">{description}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

const exampleTool = 'generate-image';

/** The rules as they would work on what the reader has now. */
function OwnNumbers({ own: { total, held, has, takes, price, policy, nextLapse } }: { readonly own: OwnExample }) {
  const { own: texts, links } = helpTexts;
  const { amounts } = creditsTexts.next;
  const tool = toolsTexts.names[exampleTool];
  return (
    <section id={texts.id} aria-labelledby="own-title" className="ledger-paper grid scroll-mt-24 gap-3 rounded-xl border border-border p-6">
      <h2 id="own-title" className="text-xl font-semibold">
        {texts.title}
      </h2>
      <p>
        {total === 0 ? texts.hasNone : texts.has(total, amounts(has))} {held > 0 ? texts.held(held) : null}
      </p>
      <p>{takes === null ? texts.short(tool, price, price - total) : texts.takes(tool, price, amounts(takes), total - price)}</p>
      <p className="text-muted">{creditsTexts.order.policies[policy]}</p>
      {total === 0 ? null : nextLapse === null ? (
        <p>{texts.never}</p>
      ) : (
        <p>
          {texts.lapses(amounts(nextLapse.amounts))} <LastInstant until={nextLapse.at}>{formatDayTime}</LastInstant>.
        </p>
      )}
      <ul aria-label={links.title} className="flex flex-wrap gap-x-6 gap-y-2">
        {(['activity', 'credits', 'store'] as const).map((page) => (
          <li key={page}>
            <Link href={`/${page}`} className={linkClasses}>
              {links[page]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
