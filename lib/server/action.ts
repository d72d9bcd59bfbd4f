import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionResult } from '@/lib/base/action-error';
import { err, type Result } from '@/lib/base/result';
import { currentUser, type CurrentUser } from '@/lib/server/auth/session';
import { fieldErrors, unexpected } from '@/lib/server/boundary';
import { addressOf } from '@/lib/server/limits/address';
import { takePoint, type LimitName } from '@/lib/server/limits/rate-limit';
import { log } from '@/lib/server/log';

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
  return async (sent: z.input<Schema>): Promise<ActionResult<T, E>> => {
    const startedAt = performance.now();
    try {
      const user = await currentUser();
      if (user === null) return err({ code: 'signed_out' });
      const limited = user.kind === 'scenario' ? null : await takePoint(definition.limit ?? 'action', user.id);
      if (limited !== null && !limited.ok) return limited;
      const parsed = definition.input.safeParse(sent);
      if (!parsed.success) return err({ code: 'invalid_input', fields: fieldErrors(parsed.error) });
      const result = await definition.run({ user, input: parsed.data });
      log().info({ action: definition.name, userId: user.id, ok: result.ok, ms: Math.round(performance.now() - startedAt) }, 'action');
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return err(unexpected(definition.name, error));
    }
  };
}

interface PublicActionDefinition<Schema extends z.ZodType, T, E> {
  readonly name: string;
  readonly input: Schema;
  readonly limit: LimitName;
  readonly run: (input: z.output<Schema>) => Promise<Result<T, E>>;
}

/** An action for people without a session, such as signing up; limited per address. */
export function definePublicAction<Schema extends z.ZodType, T, E>(definition: PublicActionDefinition<Schema, T, E>) {
  return async (sent: z.input<Schema>): Promise<ActionResult<T, E>> => {
    try {
      const limited = await takePoint(definition.limit, addressOf(await headers()));
      if (!limited.ok) return limited;
      const parsed = definition.input.safeParse(sent);
      if (!parsed.success) return err({ code: 'invalid_input', fields: fieldErrors(parsed.error) });
      const result = await definition.run(parsed.data);
      log().info({ action: definition.name, ok: result.ok }, 'action');
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return err(unexpected(definition.name, error));
    }
  };
}
