type QueryValue = string | readonly string[] | undefined;

/** What Next gives a page of its address: each parameter once, several times or not at all. */
export interface QueryProps {
  readonly searchParams: Promise<Readonly<Record<string, QueryValue>>>;
}

/** One value of a parameter; of several the first. */
export function firstValue(value: QueryValue): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
