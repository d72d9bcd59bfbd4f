'use client';
import { useCallback, useEffect, useState } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { loadVersions } from '@/components/editor/project/load-version';
import type { VersionItem } from '@/components/editor/project/version-list';

export interface Versions {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly items: readonly VersionItem[];
  readonly reload: () => void;
}

/** The versions of a project, followed for as long as they are in sight: each save brings another. */
export function useVersions(projectId: string): Versions {
  const [{ status, items }, setState] = useState<Pick<Versions, 'status' | 'items'>>({ status: 'loading', items: [] });

  const reload = useCallback(async () => {
    const loaded = await loadVersions(projectId);
    setState((known) => (loaded !== null ? { status: 'ready', items: loaded } : known.status === 'ready' ? known : { status: 'failed', items: [] }));
  }, [projectId]);
  useEffect(() => {
    void loadVersions(projectId).then((loaded) => setState(loaded === null ? { status: 'failed', items: [] } : { status: 'ready', items: loaded }));
  }, [projectId]);
  useUpdates((update) => {
    if (update.kind === 'project' && update.projectId === projectId) void reload();
  });

  return { status, items, reload: () => void reload() };
}
