/** Throws when `condition` is false. For programmers' errors only: an expected refusal is a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}

/** Marks the branch of a closed union that cannot be reached; the type checker proves that no case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
