import { ok } from '@/lib/base/result';
import type { ScriptProvider } from '@/lib/server/providers/script-provider';
import { localProviderName } from '@/lib/server/providers/local/local-provider-name';
import { composeScript } from './compose-script';

/** The writer that needs no network. */
export function createLocalScriptProvider(): ScriptProvider {
  return { name: localProviderName, write: ({ topic, tone, seconds, seed, sceneCount }) => Promise.resolve(ok(composeScript({ topic, tone, seconds, seed }, sceneCount))) };
}
