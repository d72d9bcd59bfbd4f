/** Which server is asked, and how: what configuration says of it. */
export interface ModelConfig {
  readonly kind: 'openai' | 'openai-compatible';
  /** Servers of one's own often need none. */
  readonly apiKey: string | undefined;
  /** Up to and with `/v1`; OpenAI's own by default. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  /** From the question to the last byte of the answer. */
  readonly timeoutMs: number;
}

/** Not the SDK's own default, which its environment variable could redirect behind this configuration's back. */
export const openAiBaseUrl = 'https://api.openai.com/v1';
export const compatibleName = 'compatible';
