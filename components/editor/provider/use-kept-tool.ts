'use client';
import { useEffect } from 'react';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { tabStorage } from '@/components/editor/provider/tab-storage';
import { withTool } from '@/components/editor/provider/workspace';
import { toolNamed } from '@/lib/tools/tool-ids';

/** The open tool is open again after a reload, and on the way back from the store. The server does not know it, so it opens after the first paint. */
export function useKeptTool({ projectId, workspace }: EditorServices): void {
  useEffect(() => {
    const key = `tallycut.tool.${projectId}`;
    const storage = tabStorage();
    const kept = toolNamed(storage?.getItem(key));
    if (kept !== null) workspace.setState(withTool(kept));
    return workspace.subscribe(({ tool }) => {
      try {
        if (tool === null) storage?.removeItem(key);
        else storage?.setItem(key, tool);
      } catch {
        // Where nothing can be kept, the tool is opened again by hand.
      }
    });
  }, [projectId, workspace]);
}
