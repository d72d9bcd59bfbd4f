import { intBetween, pick } from '@/lib/base/prng';
import type { Prng } from '@/lib/base/prng';
import type { Grant } from '@/lib/credits/model';
import { revokeTargetOf } from '@/lib/credits/testing/billing-model';
import type { Message, MoneyBack, Payment } from '@/lib/credits/testing/billing-model';
import type { Book, Command, LedgerCommand } from '@/lib/credits/testing/command';
import { add } from '@/lib/credits/testing/tally';
import type { Tally } from '@/lib/credits/testing/tally';

/** The side that receives payment messages and makes commands of them, as a server does: it remembers money that came back too early. */
export class BillingOffice {
  /** Every message of money back that has arrived, in its order; those that came before their payment wait here for it. */
  readonly moneyBack: MoneyBack[] = [];
  private grantsMade = 0;

  constructor(private readonly random: Prng, private readonly tally: Tally) {}

  /**
   * Takes some of the messages that are due, in any order, as one decision. The messages that are answered by it are removed from `sent`.
   * @returns null where none is due.
   */
  receive(sent: Message[], book: Book, atMost: number): Command | null {
    const due = sent.filter(({ dueAt }) => dueAt <= book.now);
    if (due.length === 0) return null;
    const batch: Message[] = [];
    for (let count = intBetween(this.random, 1, Math.min(atMost, due.length)); count > 0; count -= 1) {
      const message = pick(this.random, due);
      due.splice(due.indexOf(message), 1);
      batch.push(message);
    }
    const duplicates = batch.filter((message) => message.kind === 'paid' && grantOf(book, message.payment) !== undefined);
    const [duplicate] = duplicates;
    if (duplicate !== undefined && (batch.length === 1 || this.random() < 0.3)) return this.refused(sent, batch, duplicate, book);
    for (const message of batch) sent.splice(sent.indexOf(message), 1);
    return this.answer(batch.filter((message) => !duplicates.includes(message)), book);
  }

  /** G2: a payment that has granted already is refused, and everything that would have been decided with it. The others arrive again. */
  private refused(sent: Message[], batch: readonly Message[], duplicate: Message, book: Book): Command {
    add(this.tally, batch.length === 1 ? 'duplicate payment message' : 'duplicate payment message among others');
    sent.splice(sent.indexOf(duplicate), 1);
    const others = batch.filter(({ kind, payment }) => kind === 'paid' && grantOf(book, payment) === undefined);
    const unique = others.filter(({ payment }, index) => others.findIndex((other) => other.payment === payment) === index);
    const commands = [...unique, duplicate].map(({ payment }) => this.issue(payment, book));
    return together(commands);
  }

  private answer(batch: readonly Message[], book: Book): Command {
    const issued = new Map<Payment, string>();
    const commands: LedgerCommand[] = [];
    for (const message of batch) {
      const { payment } = message;
      const grantId = grantOf(book, payment)?.id ?? issued.get(payment);
      if (message.kind === 'money_back') {
        this.moneyBack.push(message);
        if (grantId !== undefined) commands.push(revoke(message, grantId));
      } else if (grantId === undefined) {
        const issue = this.issue(payment, book);
        issued.set(payment, issue.grant.id);
        const early = this.moneyBack.filter((back) => back.payment === payment);
        if (early.length > 0) add(this.tally, 'money back before its payment');
        commands.push(issue, ...early.map((back) => revoke(back, issue.grant.id)));
      }
    }
    return together(commands);
  }

  private issue(payment: Payment, { now, grants }: Book): Extract<LedgerCommand, { kind: 'issue' }> {
    const { ref: sourceRef, type, amount, validFrom, validUntil, period } = payment;
    this.grantsMade += 1;
    const id = `g${intBetween(this.random, 0, 9)}-${this.grantsMade}`;
    if (validUntil !== null && validUntil <= now) add(this.tally, 'payment message after its period');
    const isLate = period !== null && grants.some((grant) => grant.sourceRef === `period:${period.plan.id}:${period.number + 1}`);
    if (isLate) add(this.tally, 'payment message after that of the next period');
    return { kind: 'issue', grant: { id, accountId: 'account', type, amount, validFrom, validUntil, createdAt: now, sourceRef, isGrace: false } };
  }
}

/** G2: the grant that answers a payment. */
export function grantOf(book: Book, payment: Payment): Grant | undefined {
  return book.grants.find(({ sourceRef }) => sourceRef === payment.ref);
}

function revoke(message: MoneyBack, grantId: string): LedgerCommand {
  return { kind: 'revoke', revocation: { grantId, revokeTarget: revokeTargetOf(message.payment, message.returnedCents) } };
}

/** One decision of all commands; where there are none, a sweep. */
function together(commands: readonly LedgerCommand[]): Command {
  const [only] = commands;
  if (only === undefined) return { kind: 'expire' };
  return commands.length === 1 ? only : { kind: 'sequence', commands };
}
