/**
 * One more node of the app, as a process of its own on the same database: confirms many times at once and prints how each ended.
 * Started by `several-nodes.server.test.ts` with the confirm and the number of times as arguments.
 */
import { randomUUID } from 'node:crypto';
import { closeDb } from '@/lib/server/db';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';

const [request, times] = process.argv.slice(2);
const confirm = JSON.parse(request ?? '') as Omit<Extract<StartRequest, { readonly tool: 'generate-image' }>, 'requestId'> & { readonly requestId?: string };
const results = await Promise.all(
  Array.from({ length: Number(times) }, () => startGeneration({ ...confirm, requestId: confirm.requestId ?? `request-${randomUUID()}` })),
);
process.stdout.write(JSON.stringify(results.map((result) => (result.ok ? result.value.generationId : result.error.code))));
await closeDb();
