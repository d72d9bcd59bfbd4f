import { ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { endHold } from '@/lib/credits/end-hold';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import { inSequence } from '@/lib/credits/in-sequence';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, CreditError, Decision } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import type { Command, LedgerCommand } from '@/lib/credits/testing/command';

export type Decided = Result<Decision, CreditError>;

/** A command as data, decided by the core at `now` (ms). */
export function decide(facts: AccountFacts, command: Exclude<Command, { kind: 'wait' }>, now: number): Decided {
  switch (command.kind) {
    case 'issue':
      return issueGrant(facts, { grant: command.grant }, now);
    case 'hold':
      return placeHold(facts, command.request, now);
    case 'end':
      return endHold(facts, command.end, now);
    case 'revoke':
      return revokeGrant(facts, command.revocation, now);
    case 'expire':
      return ok(expireDue(facts, now));
    case 'sequence':
      return inSequence(facts, command.commands.map((part) => (seen: AccountFacts) => decide(seen, part, now)));
  }
}

/** What `AccountFacts` promises to the commands, and no more: exhausted grants and holds that none of them names are left out. */
export function leastFacts({ accountId, grants, holds }: AccountFacts, commands: readonly LedgerCommand[]): AccountFacts {
  const isNamedGrant = (id: string, sourceRef: string): boolean =>
    commands.some((command) => {
      if (command.kind === 'issue') return command.grant.sourceRef === sourceRef;
      return command.kind === 'revoke' && command.revocation.grantId === id;
    });
  const isNamedHold = (id: string, requestId: string): boolean =>
    commands.some((command) => {
      if (command.kind === 'hold') return command.request.requestId === requestId;
      return command.kind === 'end' && command.end.holdId === id;
    });
  return {
    accountId,
    grants: grants.filter(({ grant, left, held }) => left > 0 || held > 0 || isNamedGrant(grant.id, grant.sourceRef)),
    holds: holds.filter(({ id, requestId }) => isNamedHold(id, requestId)),
  };
}
