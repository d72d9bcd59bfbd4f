import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { PastRequest } from '@/lib/tools/past-request';

/** A request of the project's history; `gone` where it was deleted from it. */
export async function loadPastRequest(projectId: string, generationId: string): Promise<Result<PastRequest, 'gone' | 'unreachable'>> {
  try {
    const response = await fetch(`/api/projects/${projectId}/generations/${generationId}`, { cache: 'no-store' });
    if (response.ok) return ok((await response.json()) as PastRequest);
    return err(response.status === 404 ? 'gone' : 'unreachable');
  } catch {
    return err('unreachable');
  }
}
