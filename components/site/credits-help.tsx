import Link from 'next/link';
import { helpTexts } from '@/lib/texts/en/help';

const linkClasses = 'font-medium underline decoration-border-strong underline-offset-4 hover:decoration-accent';

interface CreditsHelpProps {
  /** An e-mail address. */
  readonly supportAddress: string;
  readonly isSignedIn: boolean;
}

/** The rules of credits in plain words: where "Learn more" leads. */
export function CreditsHelp({ supportAddress, isSignedIn }: CreditsHelpProps) {
  const { title, lead, sections, support } = helpTexts;
  return (
    <main id="content" className="mx-auto grid w-full max-w-7xl gap-x-16 gap-y-10 px-4 py-12 sm:px-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:px-10 lg:py-16">
      <div className="grid max-w-2xl gap-3 lg:col-start-2">
        <h1 className="text-4xl font-semibold">{title}</h1>
        <p className="text-lg text-muted">{lead}</p>
      </div>
      <Contents />
      <div className="grid max-w-2xl gap-12">
        {sections.map((section) => (
          <HelpSection key={section.id} {...section} />
        ))}
        {isSignedIn ? <OwnPages /> : null}
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

function Contents() {
  const { contents, sections, support } = helpTexts;
  return (
    <nav aria-labelledby="contents-title" className="self-start text-sm lg:sticky lg:top-24">
      <p id="contents-title" className="mb-2 text-xs text-muted">
        {contents}
      </p>
      <ul className="grid gap-1 border-l border-border">
        {[...sections, support].map(({ id, title }) => (
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

function HelpSection({ id, title, paragraphs, rows }: (typeof helpTexts.sections)[number]) {
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

function OwnPages() {
  const { links } = helpTexts;
  return (
    <section aria-labelledby="own-title" className="grid gap-3">
      <h2 id="own-title" className="text-xl font-semibold">
        {links.title}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
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
