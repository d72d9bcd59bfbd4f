import type { FormValue } from '@/lib/server/payments/stripe/testing/form-body';

type Form = Record<string, FormValue>;
/** Something that the desk keeps, as Stripe shows it. */
export type Kept = Record<string, unknown> & { id: string; metadata: Record<string, string> };

/** A refusal in Stripe's form. */
export class StripeProblem extends Error {
  constructor(readonly status: number, readonly type: string, readonly code?: string) {
    super(`${type} ${code ?? ''}`);
  }
}

const kinds = ['customers', 'products', 'checkout/sessions', 'subscriptions', 'subscription_schedules', 'payment_intents', 'charges', 'invoices', 'billing_portal/configurations'] as const;
type KindName = (typeof kinds)[number];
type Route = (id: string, form: Form) => unknown;

/** What stands behind the server: things by kind and id, and what calls do to them. */
export class StripeDesk {
  readonly kept = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Kept>()])) as Record<KindName, Map<string, Kept>>;
  /** What the next confirmed payments meet; without one they succeed. */
  readonly declines: ('card_declined' | 'authentication_required')[] = [];
  /** Payments that were taken: ids of payment intents and invoices. */
  readonly charged: string[] = [];
  private made = 0;

  /** A customer who has paid once with a card that may be kept. */
  addCustomer(): string {
    const customer = this.keep('customers', 'cus', { invoice_settings: { default_payment_method: null } });
    return customer.id;
  }

  /** A bill of a subscription, as Stripe makes one at each renewal. */
  addInvoice(changes: Record<string, unknown>): Kept {
    return this.keep('invoices', 'in', { object: 'invoice', attempt_count: 0, ...changes });
  }

  addCharge(changes: Record<string, unknown>): Kept {
    return this.keep('charges', 'ch', { object: 'charge', created: 1_782_000_000, currency: 'usd', amount_captured: 0, amount_refunded: 0, ...changes });
  }

  get(kind: KindName, id: string): Kept {
    const found = this.kept[kind].get(id);
    if (found === undefined) throw new StripeProblem(404, 'invalid_request_error', 'resource_missing');
    return found;
  }

  /** What Stripe has told, the newest first, one by one: whoever wants all of it has to turn pages. */
  readonly events: object[] = [];
  private page(after: string | undefined): unknown {
    const next = after === undefined ? 0 : this.events.findIndex((event) => 'id' in event && event.id === after) + 1;
    return { object: 'list', data: this.events.slice(next, next + 1), has_more: next + 1 < this.events.length, url: '/v1/events' };
  }

  /** The only thing of its kind. */
  theOne(kind: KindName): Kept {
    const [only, ...others] = this.kept[kind].values();
    if (only === undefined || others.length > 0) throw new Error(`${others.length + (only === undefined ? 0 : 1)} of ${kind}, not one`);
    return only;
  }

  answer(call: string, form: Form): unknown {
    for (const [pattern, route] of Object.entries(this.routes)) {
      const match = new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`).exec(call);
      if (match !== null) return route(match[1] ?? '', form);
    }
    throw new StripeProblem(404, 'invalid_request_error', 'unknown_route');
  }

  private readonly routes: Readonly<Record<string, Route>> = {
    'POST /v1/checkout/sessions': (_, form) => this.keep('checkout/sessions', 'cs_test', { object: 'checkout.session', ...form, status: 'open', url: `https://checkout.stripe.test/c/${this.made}` }),
    'GET /v1/checkout/sessions/:id': (id) => this.get('checkout/sessions', id),
    'POST /v1/products': (_, form) => {
      if (this.kept.products.has(form.id as string)) throw new StripeProblem(400, 'invalid_request_error', 'resource_already_exists');
      return this.keep('products', form.id as string, form, form.id as string);
    },
    'GET /v1/customers/:id': (id) => this.get('customers', id),
    'POST /v1/customers/:id': (id, form) => this.change('customers', id, form),
    'GET /v1/customers/:id/payment_methods': () => list([{ id: 'pm_first', object: 'payment_method' }]),
    'GET /v1/subscriptions': (_, { customer }) => list([...this.kept.subscriptions.values()].filter((one) => one.customer === customer)),
    'GET /v1/subscriptions/:id': (id) => this.get('subscriptions', id),
    'POST /v1/subscriptions': (_, form) => this.subscribe(form),
    'POST /v1/subscriptions/:id': (id, form) => this.change('subscriptions', id, form),
    'DELETE /v1/subscriptions/:id': (id) => Object.assign(this.get('subscriptions', id), { status: 'canceled' }),
    'POST /v1/subscription_schedules': (_, form) => this.schedule(form),
    'POST /v1/subscription_schedules/:id': (id, form) => Object.assign(this.get('subscription_schedules', id), form),
    'POST /v1/subscription_schedules/:id/release': (id) => this.release(id),
    'POST /v1/payment_intents': (_, form) => this.keep('payment_intents', 'pi', { object: 'payment_intent', ...form, amount: Number(form.amount), status: 'requires_confirmation', latest_charge: null }),
    'GET /v1/payment_intents/:id': (id) => this.get('payment_intents', id),
    'POST /v1/payment_intents/:id/confirm': (id) => this.confirm(id),
    'GET /v1/events': (_, { starting_after: after }) => this.page(after as string | undefined),
    'GET /v1/charges/:id': (id) => this.get('charges', id),
    'GET /v1/invoices': (_, { subscription, status }) => list([...this.kept.invoices.values()].filter((one) => one.subscription === subscription && one.status === status)),
    'GET /v1/invoices/:id': (id) => this.get('invoices', id),
    'POST /v1/invoices/:id/finalize': (id) => Object.assign(this.get('invoices', id), { status: 'open' }),
    'POST /v1/invoices/:id/pay': (id) => this.pay(id),
    'POST /v1/invoices/:id/void': (id) => Object.assign(this.get('invoices', id), { status: 'void' }),
    'GET /v1/invoice_payments': (_, { invoice }) => list([{ id: 'inpay_1', is_default: true, status: 'paid', payment: { type: 'payment_intent', payment_intent: `pi_of_${invoice as string}` } }]),
    'GET /v1/billing_portal/configurations': () => list([...this.kept['billing_portal/configurations'].values()]),
    'POST /v1/billing_portal/configurations': (_, form) => this.keep('billing_portal/configurations', 'bpc', form),
    'POST /v1/billing_portal/sessions': (_, { customer }) => ({ id: 'bps_1', url: `https://billing.stripe.test/${customer as string}` }),
  };

  private keep(kind: KindName, prefix: string, form: Record<string, unknown>, id?: string): Kept {
    this.made += 1;
    const kept = { metadata: {}, ...form, id: id ?? `${prefix}_${this.made}` } as Kept;
    this.kept[kind].set(kept.id, kept);
    return kept;
  }

  /** Metadata is changed name by name; an empty value takes the name away. */
  private change(kind: KindName, id: string, { metadata, ...rest }: Form): Kept {
    const kept = Object.assign(this.get(kind, id), typed(rest));
    for (const [name, value] of Object.entries((metadata ?? {}) as Record<string, string>)) {
      if (value === '') delete kept.metadata[name];
      else kept.metadata[name] = value;
    }
    return kept;
  }

  private subscribe({ metadata, ...form }: Form): Kept {
    const items = { object: 'list', data: [{ id: 'si_1', price: { id: 'price_1' }, sent: form.items }] };
    const subscription = { object: 'subscription', ...form, items, status: 'active', cancel_at_period_end: false, cancel_at: null, schedule: null, start_date: 1_782_000_000 };
    const kept = this.keep('subscriptions', 'sub', subscription);
    return this.change('subscriptions', kept.id, metadata === undefined ? {} : { metadata });
  }

  private schedule({ from_subscription: from }: Form): Kept {
    const subscription = this.get('subscriptions', from as string);
    const schedule = this.keep('subscription_schedules', 'sub_sched', { subscription: subscription.id, status: 'active', phases: [{ start_date: subscription.start_date }] });
    subscription.schedule = schedule.id;
    return schedule;
  }

  private release(id: string): Kept {
    const schedule = Object.assign(this.get('subscription_schedules', id), { status: 'released' });
    this.get('subscriptions', String(schedule.subscription)).schedule = null;
    return schedule;
  }

  /** A payment is charged once: confirming it again is refused. */
  private confirm(id: string): Kept {
    const intent = this.get('payment_intents', id);
    if (intent.status === 'succeeded') throw new StripeProblem(400, 'invalid_request_error', 'payment_intent_unexpected_state');
    const decline = this.declines.shift();
    if (decline !== undefined) {
      intent.status = 'requires_payment_method';
      throw new StripeProblem(402, 'card_error', decline);
    }
    this.charged.push(id);
    const charge = this.addCharge({ payment_intent: id, amount_captured: intent.amount });
    return Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id });
  }

  private pay(id: string): Kept {
    const invoice = this.get('invoices', id);
    if (invoice.status === 'paid') throw new StripeProblem(400, 'invalid_request_error', 'invoice_already_paid');
    if (this.declines.shift() !== undefined) throw new StripeProblem(402, 'card_error', 'card_declined');
    this.charged.push(id);
    return Object.assign(invoice, { status: 'paid' });
  }
}

function list(data: readonly unknown[]): unknown {
  return { object: 'list', data, has_more: false, url: '/v1/list' };
}

/** Flags arrive as text. */
function typed(form: Form): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value === 'true' ? true : value === 'false' ? false : value]));
}
