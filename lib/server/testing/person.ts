import { randomUUID } from 'node:crypto';
import { assert } from '@/lib/base/assert';
import type { CreditType } from '@/lib/credits/model';
import type { ImageInput } from '@/lib/tools/generate-image';
import { grantCredits } from '@/lib/server/credits/grant-credits';
import { db } from '@/lib/server/db';
import type { StartRequest } from '@/lib/server/generations/start-generation';
import { createProject } from '@/lib/server/projects/write-projects';

export interface TestGrant {
  readonly type: CreditType;
  readonly amount: number;
  /** Account time in ms; from now on without end where they are left out. */
  readonly validFrom?: number;
  readonly validUntil?: number;
  readonly sourceRef?: string;
}

/** A confirm of pictures. */
type ImageStart = Extract<StartRequest, { readonly tool: 'generate-image' }>;

/** A person with a project, as a server test uses one. Every call makes another person: tests in one file never share one. */
export interface TestPerson {
  readonly userId: string;
  readonly projectId: string;
  /** A confirm that is right: one image of 10 credits, with a request id of its own. */
  request(changes?: Partial<ImageStart>): ImageStart;
}

export const oneImage: ImageInput = { prompt: 'A lighthouse at dusk', ratio: '1:1', style: 'poster', count: 1, size: '1K', seed: 7 };

/** Makes a person by the product's own functions and grants in the given order. */
export async function makePerson(grants: readonly TestGrant[] = []): Promise<TestPerson> {
  const userId = randomUUID();
  await db().user.create({ data: { id: userId, email: `${userId}@example.com`, name: 'Test person' } });
  for (const grant of grants) await giveCredits(userId, grant);
  const project = await createProject(userId, 'Harbour film');
  assert(project.ok, 'a new person may make a project');
  const projectId = project.value.id;
  const usual = { userId, projectId, surface: 'web', tool: 'generate-image', input: oneImage, confirmedPrice: 10 } as const;
  return { userId, projectId, request: (changes = {}) => ({ ...usual, requestId: `request-${randomUUID()}`, ...changes }) };
}

/** Grants credits that are known to be right. @returns the grant's id. */
export async function giveCredits(userId: string, { type, amount, validFrom, validUntil, sourceRef }: TestGrant): Promise<string> {
  const validity = (now: number) => ({ validFrom: validFrom ?? now, validUntil: validUntil ?? null });
  const granted = await grantCredits(userId, { type, amount, sourceRef: sourceRef ?? `lab:${randomUUID()}`, validity });
  assert(granted.ok, `${amount} ${type} credits are granted`);
  return granted.value.grantId;
}
