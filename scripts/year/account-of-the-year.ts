import { assert } from '@/lib/base/assert';
import type { Surface } from '@/lib/base/surface';
import { createAccount } from '@/lib/server/accounts/create-account';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { createProject } from '@/lib/server/projects/write-projects';
import type { ImageInput } from '@/lib/tools/generate-image';
import { randomUUID } from 'node:crypto';

const pricePerImage = 10;
/** What is kept of a delivered picture beside its bytes. */
const picture = { mime: 'image/png', sizeBytes: 1, widthPx: 1344, heightPx: 768 } as const;

/** How a generation of the year ends: with all its pictures, with some of them, with none by our fault, or taken back by the person. */
export type Outcome = 'all' | 'none' | 'cancelled' | { readonly delivered: number };

/** A person who signs up and works, by the functions that the app itself calls. Pictures are not drawn: what is delivered is said. */
export class AccountOfTheYear {
  private constructor(
    readonly userId: string,
    private readonly projectId: string,
  ) {}

  static async signUp(): Promise<AccountOfTheYear> {
    const made = await createAccount({ name: 'A year with Pro', email: `year-${randomUUID()}@example.com`, password: randomUUID() });
    assert(made.ok, 'the address is new');
    const project = await createProject(made.value.userId, 'A film in twelve months');
    assert(project.ok, 'a new person may make a project');
    return new AccountOfTheYear(made.value.userId, project.value.id);
  }

  /** Confirms `count` pictures (1–4). @returns the generation's id, or null where there are too few credits. */
  async confirm(count: ImageInput['count'], surface: Surface = 'web'): Promise<string | null> {
    const input: ImageInput = { prompt: 'The harbour, month by month', ratio: '16:9', style: 'watercolor', count, size: '1K', seed: 12 };
    const request = { userId: this.userId, projectId: this.projectId, surface, tool: 'generate-image', input } as const;
    const started = await startGeneration({ ...request, requestId: `year-${randomUUID()}`, confirmedPrice: count * pricePerImage });
    if (started.ok) return started.value.generationId;
    assert(started.error.code === 'insufficient_credits', `a confirm of the year is refused for want of credits only, not as ${started.error.code}`);
    return null;
  }

  /** Ends a generation as the runner, or the person, would. */
  async end(generationId: string, outcome: Outcome): Promise<void> {
    if (outcome === 'cancelled') {
      await cancelGeneration(this.userId, generationId);
      return;
    }
    const delivered = outcome === 'all' ? 4 : outcome === 'none' ? 0 : outcome.delivered;
    await db().asset.updateMany({ where: { generationId, outputIndex: { lt: delivered } }, data: { ...picture, storageKey: `delivered/${generationId}` } });
    const ended = await endGeneration({ generationId, cause: 'completed', failure: outcome === 'all' ? null : 'unavailable' });
    assert(ended.ok, 'a generation of the year ends once');
  }

  /** Confirms and ends. @returns whether there were enough credits. */
  async generate(count: ImageInput['count'], outcome: Outcome = 'all', surface: Surface = 'web'): Promise<boolean> {
    const generationId = await this.confirm(count, surface);
    if (generationId !== null) await this.end(generationId, outcome);
    return generationId !== null;
  }
}
