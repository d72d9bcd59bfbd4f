import 'server-only';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, NoObjectGeneratedError, NoOutputGeneratedError, Output, type LanguageModel } from 'ai';
import { z } from 'zod';
import { assert } from '@/lib/base/assert';
import { err, ok } from '@/lib/base/result';
import { scriptLimits, scriptSchema } from '@/lib/tools/script';
import { askOnce } from '@/lib/server/providers/ai-sdk/ask-once';
import { boundedFetch } from '@/lib/server/providers/ai-sdk/bounded-fetch';
import { compatibleName, openAiBaseUrl, type ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import type { ScriptProvider, ScriptRequest } from '@/lib/server/providers/script-provider';

const answerMaxBytes = 1024 * 1024;

/** The shape that the model is asked for: plain, because servers differ in what they understand. Its bounds are proved afterwards (TO3). */
const askedShape = z.object({
  title: z.string(),
  scenes: z.array(z.object({ heading: z.string(), words: z.string(), picture: z.string(), seconds: z.number() })),
});

/** A real writer: OpenAI, or any server that speaks its protocol. It asks once. */
export function createAiSdkScriptProvider(config: ModelConfig): ScriptProvider {
  const model = createModel(config, boundedFetch(answerMaxBytes));
  return {
    name: `${config.kind}: ${config.model}`,
    write: (request, signal) =>
      askOnce(config, request, signal, async (options) => {
        try {
          const answer = await generateText({ model, output: Output.object({ schema: askedShape }), prompt: promptOf(request), seed: request.seed, ...options });
          if (answer.finishReason === 'content-filter') return refused('the content filter stopped the answer');
          const { output } = answer;
          const scenes = output.scenes.slice(0, scriptLimits.scenes).map((scene) => ({ ...scene, seconds: Math.max(1, Math.round(scene.seconds)) }));
          const script = scriptSchema.safeParse({ ...output, scenes });
          return script.success ? ok(script.data) : malformed(script.error.issues[0]?.message ?? 'not a script');
        } catch (error) {
          if (NoObjectGeneratedError.isInstance(error) && error.finishReason === 'content-filter') return refused(error.message);
          if (NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error)) return malformed(error.message);
          throw error;
        }
      }),
  };
}

function createModel({ kind, apiKey, baseUrl, model }: ModelConfig, fetch: typeof globalThis.fetch): LanguageModel {
  if (kind === 'openai') {
    assert(apiKey !== undefined, 'the environment was checked: openai has a key');
    return createOpenAI({ apiKey, baseURL: baseUrl ?? openAiBaseUrl, fetch }).chat(model);
  }
  assert(baseUrl !== undefined, 'the environment was checked: openai-compatible has an address');
  return createOpenAICompatible({ name: compatibleName, baseURL: baseUrl, apiKey, fetch, supportsStructuredOutputs: true }).chatModel(model);
}

/** The person's words stand last and are marked as what the script is about, not as orders. */
function promptOf({ topic, tone, seconds, sceneCount }: ScriptRequest): string {
  return [
    `Write the script of a ${seconds}-second video in a ${tone} tone, in the language of the topic.`,
    'For each scene give: a heading of a few words; the words that are said; a picture prompt that describes what is seen; its length in whole seconds.',
    `The lengths add up to ${seconds}. About two and a half words are said per second. ${sceneCount === undefined ? 'Between 3 and 12 scenes' : `Exactly ${sceneCount} ${sceneCount === 1 ? 'scene' : 'scenes'}`}.`,
    `The topic, as a person typed it:\n${topic}`,
  ].join('\n');
}

function refused(detail: string) {
  return err({ code: 'refused', retryable: false, detail } as const);
}

function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
