import 'server-only';
import type { ToolId } from '@/lib/tools/tool-ids';
import { env } from '@/lib/server/env';
import { createAiSdkImageProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-image-provider';
import { takesReferences } from '@/lib/server/providers/ai-sdk/image-models';
import { createAiSdkScriptProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-script-provider';
import { createAiSdkPortraitProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-portrait-provider';
import { createAiSdkVoiceProvider } from '@/lib/server/providers/ai-sdk/ai-sdk-voice-provider';
import type { CutoutProvider } from '@/lib/server/providers/cutout-provider';
import { createHttpCutoutProvider } from '@/lib/server/providers/http/http-cutout-provider';
import { createHttpUpscaleProvider } from '@/lib/server/providers/http/http-upscale-provider';
import type { ImageProvider } from '@/lib/server/providers/image-provider';
import { createLocalCutoutProvider } from '@/lib/server/providers/local/local-cutout-provider';
import { createLocalImageProvider } from '@/lib/server/providers/local/local-image-provider';
import { createLocalPortraitProvider } from '@/lib/server/providers/local/local-portrait-provider';
import { createLocalUpscaleProvider } from '@/lib/server/providers/local/local-upscale-provider';
import { createLocalMusicProvider } from '@/lib/server/providers/local/local-music-provider';
import { localProviderName } from '@/lib/server/providers/local/local-provider-name';
import { createLocalVoiceProvider } from '@/lib/server/providers/local/speaking/local-voice-provider';
import { createLocalScriptProvider } from '@/lib/server/providers/local/writing/local-script-provider';
import type { MusicProvider } from '@/lib/server/providers/music-provider';
import type { PortraitProvider } from '@/lib/server/providers/portrait-provider';
import type { Provider } from '@/lib/server/providers/provider';
import { createHttpVideoProvider } from '@/lib/server/providers/http/http-video-provider';
import { createLocalVideoProvider } from '@/lib/server/providers/local/local-video-provider';
import type { ScriptProvider } from '@/lib/server/providers/script-provider';
import type { UpscaleProvider } from '@/lib/server/providers/upscale-provider';
import type { VoiceProvider } from '@/lib/server/providers/voice-provider';
import type { VideoProvider } from '@/lib/server/providers/video-provider';

/** What each tool needs, made when it is first asked for. */
const made: {
  images?: ImageProvider; cutouts?: CutoutProvider; music?: MusicProvider; portraits?: PortraitProvider; scripts?: ScriptProvider; upscales?: UpscaleProvider; videos?: VideoProvider; voices?: VoiceProvider;
} = {};

/** The provider of pictures that this deployment is configured for (IMAGE_PROVIDER). */
export function imageProvider(): ImageProvider {
  const { IMAGE_PROVIDER: kind } = env();
  made.images ??= kind === 'local' ? createLocalImageProvider() : createAiSdkImageProvider({ kind, ...modelOf('IMAGE') });
  return made.images;
}

/** What takes backgrounds away in this deployment (CUTOUT_PROVIDER). */
export function cutoutProvider(): CutoutProvider {
  const { CUTOUT_URL: url, CUTOUT_API_KEY: apiKey, CUTOUT_TIMEOUT_MS: timeoutMs } = env();
  made.cutouts ??= env().CUTOUT_PROVIDER === 'http' && url !== undefined ? createHttpCutoutProvider({ url, apiKey, timeoutMs }) : createLocalCutoutProvider();
  return made.cutouts;
}

/** What enlarges pictures in this deployment (UPSCALE_PROVIDER). */
export function upscaleProvider(): UpscaleProvider {
  const { UPSCALE_URL: url, UPSCALE_API_KEY: apiKey, UPSCALE_TIMEOUT_MS: timeoutMs } = env();
  made.upscales ??= env().UPSCALE_PROVIDER === 'http' && url !== undefined ? createHttpUpscaleProvider({ url, apiKey, timeoutMs }) : createLocalUpscaleProvider();
  return made.upscales;
}

/** What gives pictures another look in this deployment (PORTRAIT_PROVIDER). */
export function portraitProvider(): PortraitProvider {
  const { PORTRAIT_PROVIDER: kind } = env();
  made.portraits ??= kind === 'local' ? createLocalPortraitProvider() : createAiSdkPortraitProvider({ kind, ...modelOf('PORTRAIT') });
  return made.portraits;
}

/** TO19: whether the portraits of this deployment are drawn by the same engine as their previews. */
export function arePortraitsLocal(): boolean {
  return env().PORTRAIT_PROVIDER === 'local';
}

/** The provider of scripts that this deployment is configured for (SCRIPT_PROVIDER). */
export function scriptProvider(): ScriptProvider {
  const { SCRIPT_PROVIDER: kind } = env();
  made.scripts ??= kind === 'local' ? createLocalScriptProvider() : createAiSdkScriptProvider({ kind, ...modelOf('SCRIPT') });
  return made.scripts;
}

/** The provider of videos that this deployment is configured for (VIDEO_PROVIDER). */
export function videoProvider(): VideoProvider {
  const { VIDEO_PROVIDER: kind } = env();
  made.videos ??= kind === 'local' ? createLocalVideoProvider() : createHttpVideoProvider({ kind, ...modelOf('VIDEO'), takesReferences: env().VIDEO_REFERENCES });
  return made.videos;
}

/** What reads texts aloud in this deployment (VOICE_PROVIDER). */
export function voiceProvider(): VoiceProvider {
  const { VOICE_PROVIDER: kind, VOICE_VOICES: voices } = env();
  made.voices ??= kind === 'local' ? createLocalVoiceProvider() : createAiSdkVoiceProvider({ kind, voices, ...modelOf('VOICE') });
  return made.voices;
}

/** TO40: what makes music to lie under a voice: always the synthesiser of this machine. */
export function musicProvider(): MusicProvider {
  made.music ??= createLocalMusicProvider();
  return made.music;
}

/** TO15: whether a browser makes the videos of this deployment, and has to be able to. */
export function areVideosDelivered(): boolean {
  return env().VIDEO_PROVIDER === 'local';
}

/** TO55: of which tools the results can follow a reference picture in this deployment. */
export function referencesTaken(): { readonly images: boolean; readonly videos: boolean } {
  const { IMAGE_PROVIDER, IMAGE_MODEL, VIDEO_PROVIDER, VIDEO_REFERENCES } = env();
  return { images: IMAGE_PROVIDER === 'local' || takesReferences({ kind: IMAGE_PROVIDER, model: IMAGE_MODEL }), videos: VIDEO_PROVIDER === 'local' || VIDEO_REFERENCES };
}

type ModelKind = 'IMAGE' | 'PORTRAIT' | 'SCRIPT' | 'VIDEO' | 'VOICE';

function modelOf(kind: ModelKind) {
  const values = env();
  return { apiKey: values[`${kind}_API_KEY`], baseUrl: values[`${kind}_BASE_URL`], model: values[`${kind}_MODEL`], timeoutMs: values[`${kind}_TIMEOUT_MS`] };
}

const names: Readonly<Record<ToolId, () => string>> = {
  'generate-image': () => modelName('IMAGE'),
  'generate-video': () => modelName('VIDEO'),
  portrait: () => modelName('PORTRAIT'),
  'remove-background': () => (env().CUTOUT_PROVIDER === 'local' ? localProviderName : cutoutProvider().name),
  upscale: () => (env().UPSCALE_PROVIDER === 'local' ? localProviderName : upscaleProvider().name),
  'write-script': () => modelName('SCRIPT'),
  // Whose pictures and whose voices, each once.
  'script-to-video': () => [...new Set([modelName('IMAGE'), modelName('VOICE')])].join(', '),
  'generate-voiceover': () => modelName('VOICE'),
};

/** The name that a generation keeps of who made it. Does not start what is local. */
export function providerName(tool: ToolId): string {
  return names[tool]();
}

function modelName(kind: ModelKind): string {
  const values = env();
  const provider = values[`${kind}_PROVIDER`];
  return provider === 'local' ? localProviderName : `${provider}: ${values[`${kind}_MODEL`]}`;
}

/** Ends what providers keep running; part of a clean stop. */
export async function closeProviders(): Promise<void> {
  const open: readonly (Provider | undefined)[] = Object.values(made);
  await Promise.all(open.map(async (provider) => provider?.close?.()));
  delete made.images;
  delete made.cutouts;
  delete made.music;
  delete made.portraits;
  delete made.scripts;
  delete made.upscales;
  delete made.videos;
  delete made.voices;
}
