/** A value as a form carries it: everything is text. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };

/** The body of a call to Stripe, such as `items[0][price_data][currency]=usd`, as the object that it was made of. */
export function parseForm(text: string): Record<string, FormValue> {
  const root: Record<string, FormValue> = {};
  for (const [key, value] of new URLSearchParams(text)) put(root, key.split(/[[\]]+/).filter((part) => part !== ''), value);
  return listed(root) as Record<string, FormValue>;
}

function put(into: Record<string, FormValue>, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  into[name] ??= {};
  put(into[name] as Record<string, FormValue>, rest, value);
}

/** What is numbered 0, 1, … was a list. */
function listed(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, listed(part)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}
