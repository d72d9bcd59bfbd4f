import 'server-only';
import { challengeClips, type ChallengeProgress } from '@/lib/store/campaigns';
import { db } from '@/lib/server/db';

/**
 * AW3: of a person's projects the one that comes nearest to the creator challenge, by its saved timeline. A clip is generated when its medium is the
 * finished output of a generation.
 */
export async function challengeProgress(userId: string): Promise<ChallengeProgress> {
  const [nearest] = await db().$queryRaw<{ clips: number; has_generated: boolean }[]>`
    SELECT p.clip_count AS clips, made.has_generated
    FROM projects p, LATERAL (
      SELECT EXISTS (
        SELECT 1 FROM assets a
        WHERE a.project_id = p.id AND a.generation_id IS NOT NULL AND a.status = 'ready'
          AND EXISTS (SELECT 1 FROM jsonb_each(p.document -> 'clips') AS clip WHERE clip.value ->> 'assetId' = a.id)
      ) AS has_generated
    ) made
    WHERE p.user_id = ${userId} AND p.deleted_at IS NULL
    ORDER BY least(p.clip_count, ${challengeClips}::integer) + made.has_generated::integer DESC, p.clip_count DESC
    LIMIT 1`;
  return nearest === undefined ? { clips: 0, hasGenerated: false } : { clips: nearest.clips, hasGenerated: nearest.has_generated };
}
