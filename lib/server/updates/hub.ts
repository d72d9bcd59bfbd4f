import 'server-only';
import pg from 'pg';
import { activityView } from '@/lib/server/activity/activity-views';
import { assetView, viewedWith } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { stopRun } from '@/lib/server/generations/running';
import { log } from '@/lib/server/log';
import { updatesChannel, type UpdateNotice } from '@/lib/server/updates/notice';
import type { UpdateEvent } from '@/lib/updates/update-event';

type Listener = (event: UpdateEvent) => void;

/**
 * One connection per process listens to the database and passes on to the open streams of this process what changed. A notice carries ids
 * only; what they mean is read when somebody is there to be told.
 */
interface Hub {
  readonly listeners: Map<string, Set<Listener>>;
  connection: pg.Client | null;
  starting: Promise<void> | null;
  stopped: boolean;
}

const holder = globalThis as typeof globalThis & { tallycutHub?: Hub };
const reconnectAfterMs = 1_000;

function hub(): Hub {
  holder.tallycutHub ??= { listeners: new Map(), connection: null, starting: null, stopped: false };
  return holder.tallycutHub;
}

/** Begins to listen; called at the start of the process and by the first stream. Keeps trying until the database answers. */
export async function startUpdates(): Promise<void> {
  const state = hub();
  if (state.connection !== null) return;
  state.starting ??= connect(state).finally(() => {
    state.starting = null;
  });
  await state.starting;
}

async function connect(state: Hub): Promise<void> {
  const connection = new pg.Client({ connectionString: env().DATABASE_URL });
  const again = (): void => {
    if (state.connection === connection) state.connection = null;
    if (!state.stopped) setTimeout(() => void startUpdates(), reconnectAfterMs);
  };
  connection.on('error', (error) => log().warn({ message: error.message }, 'the updates connection was lost'));
  connection.once('end', again);
  connection.on('notification', ({ payload }) => void pass(state, payload ?? '').catch((error: unknown) => log().warn({ error: String(error) }, 'an update could not be passed on')));
  try {
    await connection.connect();
    await connection.query(`LISTEN ${updatesChannel}`);
    state.connection = connection;
    // What happened while nobody listened is read again by every stream.
    for (const listeners of state.listeners.values()) for (const listener of listeners) listener({ kind: 'hello' });
  } catch (error) {
    log().warn({ error: String(error) }, 'updates could not connect');
    await connection.end().catch(() => undefined);
  }
}

/** Ends listening; streams stay open until their requests end. */
export async function stopUpdates(): Promise<void> {
  const state = hub();
  state.stopped = true;
  await state.connection?.end();
}

/** Tells `listener` of every change of an account until the returned function is called. */
export function subscribe(accountId: string, listener: Listener): () => void {
  const { listeners } = hub();
  const mine = listeners.get(accountId) ?? new Set<Listener>();
  listeners.set(accountId, mine.add(listener));
  return () => {
    mine.delete(listener);
    if (mine.size === 0 && listeners.get(accountId) === mine) listeners.delete(accountId);
  };
}

async function pass(state: Hub, payload: string): Promise<void> {
  const notice = JSON.parse(payload) as UpdateNotice;
  if (notice.cancel === true && notice.generationId !== undefined) stopRun(notice.generationId, 'cancelled');
  const listeners = state.listeners.get(notice.accountId);
  if (listeners === undefined) return;
  for (const event of await eventsOf(notice)) for (const listener of listeners) listener(event);
}

async function eventsOf(notice: UpdateNotice): Promise<UpdateEvent[]> {
  const { accountId, generationId, assetIds = [], activityIds = [], projectId, revision } = notice;
  const events: UpdateEvent[] = [];
  if (notice.quiet !== true) {
    const balance = await balanceView(accountId);
    if (balance !== null) events.push({ kind: 'balance', balance });
  }
  if (generationId !== undefined || assetIds.length > 0) {
    const which = generationId === undefined ? { id: { in: [...assetIds] } } : { generationId };
    const assets = await db().asset.findMany({ where: { userId: accountId, ...which }, include: viewedWith, orderBy: { outputIndex: 'asc' } });
    for (const asset of assets) if (asset.deletedAt === null) events.push({ kind: 'asset', projectId: asset.projectId, asset: assetView(asset) });
  }
  if (activityIds.length > 0 || (generationId !== undefined && notice.quiet !== true)) {
    const rows = await db().activityRow.findMany({
      where: { accountId, OR: [{ id: { in: [...activityIds] } }, ...(generationId === undefined ? [] : [{ generationId }])] },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    for (const row of rows) events.push({ kind: 'activity', row: activityView(row) });
  }
  if (projectId !== undefined && revision !== undefined) events.push({ kind: 'project', projectId, revision });
  if (projectId !== undefined && generationId !== undefined) events.push({ kind: 'history', projectId });
  if (notice.store === true) events.push({ kind: 'store' });
  return events;
}
