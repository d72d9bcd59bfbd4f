import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { ToolRequest } from '@/lib/tools/catalogue';

/**
 * TO39: whether scenes may be tried again: `open` where all of them did not come and nobody is trying (or none is asked for), `taken` where one is
 * there or under way, `unknown` where this person has no such storyboard in this project of which anything came.
 */
export const sceneStates = ['open', 'taken', 'unknown'] as const;

/** The assets of each scene in a row: its picture, then its voice (`partsOfStoryboard`). */
const partsOfScene = 2;

/** TO39: an expression for what the scenes of a request are. */
export function sceneStateSql({ userId, projectId, ...request }: { readonly userId: string; readonly projectId: string } & ToolRequest): Prisma.Sql {
  if (request.tool !== 'script-to-video' || request.input.again === null) return Prisma.sql`'open'`;
  const { generationId, scenes } = request.input.again;
  return Prisma.sql`CASE
    WHEN NOT EXISTS (SELECT 1 FROM generations g WHERE g.id = ${generationId} AND g.user_id = ${userId} AND g.project_id = ${projectId} AND g.tool = 'script-to-video'
        AND g.ended_at IS NOT NULL AND g.outputs_ready > 0 AND g.input->'again' = 'null'::jsonb
        AND jsonb_array_length(g.input->'scenes') > ${Math.max(...scenes)}::integer) THEN 'unknown'
    WHEN EXISTS (SELECT 1 FROM assets a WHERE a.generation_id = ${generationId} AND a.status <> 'failed'
        AND a.output_index = ANY (${scenes.map((scene) => scene * partsOfScene)}::integer[])) THEN 'taken'
    WHEN EXISTS (SELECT 1 FROM generations r CROSS JOIN LATERAL jsonb_array_elements(r.input->'again'->'scenes') WITH ORDINALITY AS tried(scene, position)
        LEFT JOIN assets a ON a.generation_id = r.id AND a.output_index = (tried.position - 1) * ${partsOfScene}::integer
        WHERE r.user_id = ${userId} AND r.project_id = ${projectId} AND r.tool = 'script-to-video' AND r.input->'again'->>'generationId' = ${generationId}
        AND tried.scene::integer = ANY (${[...scenes]}::integer[]) AND (r.ended_at IS NULL OR a.status = 'ready')) THEN 'taken'
    ELSE 'open' END`;
}
