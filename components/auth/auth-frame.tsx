import type { ReactNode } from 'react';
import { LogoMark } from '@/components/site/logo';
import { authTexts } from '@/lib/texts/en/auth';

interface AuthFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  /** The line under the form: the way to the other form. */
  readonly footer: ReactNode;
  /** Beside the form; without it a word on counting stands there. */
  readonly aside?: ReactNode;
}

/** The form at the left, something to look at or to choose from at the right; on narrow screens below it. */
export function AuthFrame({ title, lead, children, footer, aside }: AuthFrameProps) {
  return (
    <div className="grid flex-1 lg:grid-cols-2">
      <main id="content" className="grid content-center justify-items-center px-4 py-12 sm:px-6">
        <div className="grid w-full max-w-sm gap-6">
          <div className="grid gap-2">
            <h1 className="text-3xl font-semibold">{title}</h1>
            {lead ? <p className="text-muted">{lead}</p> : null}
          </div>
          {children}
          <p className="text-sm text-muted">{footer}</p>
        </div>
      </main>
      <aside className="ledger-paper grid content-center justify-items-center border-border px-4 py-12 max-lg:border-t sm:px-6 lg:border-l">
        <div className="w-full max-w-md">{aside ?? <Counting />}</div>
      </aside>
    </div>
  );
}

function Counting() {
  return (
    <div className="grid justify-items-start gap-6">
      <LogoMark className="size-44" />
      <div className="grid gap-2">
        <p className="text-2xl font-semibold">{authTexts.aside.title}</p>
        <p className="text-muted">{authTexts.aside.body}</p>
      </div>
    </div>
  );
}
