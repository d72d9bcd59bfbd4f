import * as z from 'zod/mini';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { summaryOf } from '@/lib/editor/document/summary';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { assetKinds } from '@/lib/editor/media/asset-view';
import type { BalanceView } from '@/lib/updates/update-event';

/** The person whose things a device keeps. */
export interface KeptPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** As it was known last. */
  readonly balance: BalanceView;
}

/** A project as the server had it when this device last saw both agree. What was changed since is in the drafts. */
export interface KeptProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly document: ProjectDocument;
  readonly assets: readonly AssetView[];
  /** Whether videos are made by browsers here (TO10), for the time when the connection is back. */
  readonly filmsHere: boolean;
  /** Whether portraits come as their previews show them (TO19), for the same time. */
  readonly previewsAreExact: boolean;
  /** Of which tools the results can follow a reference picture (TO55), for the same time. */
  readonly references: { readonly images: boolean; readonly videos: boolean };
}

/** A medium on the device. */
export interface KeptMedium {
  readonly url: string;
  readonly sizeBytes: number;
  /** ms since the epoch. */
  readonly usedAt: number;
}

/** Storage is shared with every version of this code that ran here, so what comes out of it is proved. */
const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  balance: z.object({ total: z.number(), byType: z.record(z.enum(['subscription', 'purchased', 'activity']), z.number()), held: z.number(), asOf: z.number() }),
});
const summarySchema = z.object({
  id: z.string(),
  name: z.string(),
  updatedAt: z.number(),
  thumbnailUrl: z.nullable(z.string()),
  durationMs: z.number(),
  clipCount: z.number(),
});
const assetSchema = z.looseObject({
  id: z.string(),
  kind: z.enum(assetKinds),
  status: z.enum(['pending', 'ready', 'failed']),
  name: z.string(),
  url: z.nullable(z.string()),
  thumbnailUrl: z.nullable(z.string()),
});
const projectSchema = z.object({ id: z.string(), name: z.string(), revision: z.int(), document: z.string(), assets: z.array(assetSchema), filmsHere: z.boolean(), previewsAreExact: z._default(z.boolean(), false), references: z._default(z.object({ images: z.boolean(), videos: z.boolean() }), { images: false, videos: false }) });
const mediumSchema = z.object({ url: z.string(), sizeBytes: z.number(), usedAt: z.number() });

export function readPerson(stored: unknown): KeptPerson | null {
  return personSchema.safeParse(stored).data ?? null;
}

export function readSummary(stored: unknown): ProjectSummary | null {
  return summarySchema.safeParse(stored).data ?? null;
}

export function readMedium(stored: unknown): KeptMedium | null {
  return mediumSchema.safeParse(stored).data ?? null;
}

/** Null for what this version cannot open, such as what a later one has kept. */
export function readProject(stored: unknown): KeptProject | null {
  const parsed = projectSchema.safeParse(stored);
  if (!parsed.success) return null;
  const document = parseDocument(jsonOf(parsed.data.document));
  return document.ok ? { ...parsed.data, document: document.value, assets: parsed.data.assets as unknown as readonly AssetView[] } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the list shows of a project that is kept now: it was edited when it was kept, as far as the device knows. */
export function summaryOfKept({ id, name, document, assets }: Pick<KeptProject, 'id' | 'name' | 'document' | 'assets'>, keptAt: number): ProjectSummary {
  const { coverAssetId, ...counts } = summaryOf(document);
  return { id, name, updatedAt: keptAt, ...counts, thumbnailUrl: assets.find((asset) => asset.id === coverAssetId)?.thumbnailUrl ?? null };
}
