import type { Result } from '@/lib/base/result';
import type { Script } from '@/lib/tools/script';
import type { ScriptInput } from '@/lib/tools/write-script';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

export interface ScriptRequest extends OutputRequest, ScriptInput {
  /** TO36: how many scenes there are to be; else as many as fit the length. */
  readonly sceneCount?: number;
}

/** The port to whatever writes scripts. What comes is proved by the schema of scripts (TO3) before it is kept. */
export interface ScriptProvider extends Provider {
  write(request: ScriptRequest, signal: AbortSignal): Promise<Result<Script, ProviderFailure>>;
}
