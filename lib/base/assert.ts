/**
 * Throws when `condition` is false. For programmers' errors only: an expected refusal is a `Result`.
 * @param message what should be true; as a function where it is asserted so often that putting the sentence together would be felt.
 */
export function assert(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${typeof message === 'string' ? message : message()}`);
}

/** Marks the branch of a closed union that cannot be reached; the type checker proves that no case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
