/** What any action or route may answer beside its own refusals. The texts are chosen in lib/texts. */
export type CommonError =
  | { readonly code: 'signed_out' }
  | { readonly code: 'invalid_input'; readonly fields: readonly FieldError[] }
  | { readonly code: 'rate_limited'; readonly retryAfterSeconds: number }
  | { readonly code: 'not_found' }
  | { readonly code: 'unexpected'; readonly reference: string };

/** `path` names the field with dots, such as "input.prompt"; `message` says what to change. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export type ActionResult<T, E = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E | CommonError };
