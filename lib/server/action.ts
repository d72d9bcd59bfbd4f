import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionResult } from '@/lib/base/action-error';
import { err, type Result } from '@/lib/base/result';
import { currentUser, type CurrentUser } from '@/lib/server/auth/session';
import { readInput, unexpected } from '@/lib/server/boundary';
import { addressOf } from '@/lib/server/limits/address';
import { takePoint, type LimitName } from '@/lib/server/limits/rate-limit';
import { log, withLogFields } from '@/lib/server/log';

interface ActionDefinition<Schema extends z.ZodType, T, E> {
  readonly name: string;
  readonly input: Schema;
  readonly limit?: LimitName;
  readonly run: (call: { readonly user: CurrentUser; readonly input: z.output<Schema> }) => Promise<Result<T, E>>;
}

/**
 * A server action: session, limit and schema are checked before `run`, and a thrown failure becomes a reference number. Every action
 * is a public address that anybody can post to; nothing that it is sent is believed.
 */
export function defineAction<Schema extends z.ZodType, T, E>(definition: ActionDefinition<Schema, T, E>) {
  return (sent: z.input<Schema>): Promise<ActionResult<T, E>> =>
    atTheEdge<T, E>(definition.name, async () => {
      const user = await currentUser();
      if (user === null) return err({ code: 'signed_out' });
      const limited = user.kind === 'scenario' ? null : await takePoint(definition.limit ?? 'action', user.id);
      if (limited !== null && !limited.ok) return limited;
      const input = readInput(definition.input, sent);
      if (!input.ok) return input;
      return withLogFields({ userId: user.id }, () => definition.run({ user, input: input.value }));
    });
}

/** One call of an action: its log line, with an id of its own, and the place where what it throws is caught. */
async function atTheEdge<T, E>(action: string, run: () => Promise<ActionResult<T, E>>): Promise<ActionResult<T, E>> {
  const startedAt = performance.now();
  return withLogFields({ requestId: randomUUID() }, async () => {
    try {
      const result = await run();
      log().info({ action, ok: result.ok, code: result.ok ? undefined : codeOf(result.error), ms: Math.round(performance.now() - startedAt) }, 'action');
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return err(unexpected(action, error));
    }
  });
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

interface PublicActionDefinition<Schema extends z.ZodType, T, E> {
  readonly name: string;
  readonly input: Schema;
  readonly limit: LimitName;
  readonly run: (input: z.output<Schema>) => Promise<Result<T, E>>;
}

/** An action for people without a session, such as signing up; limited per address. */
export function definePublicAction<Schema extends z.ZodType, T, E>(definition: PublicActionDefinition<Schema, T, E>) {
  return (sent: z.input<Schema>): Promise<ActionResult<T, E>> =>
    atTheEdge<T, E>(definition.name, async () => {
      const limited = await takePoint(definition.limit, addressOf(await headers()));
      if (!limited.ok) return limited;
      const input = readInput(definition.input, sent);
      return input.ok ? definition.run(input.value) : input;
    });
}
