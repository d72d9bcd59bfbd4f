/** Works on a list, so many at a time and in its order. @returns the answers in the order of the list; what is thrown ends it when the others are done. */
export async function atMost<T, R>(most: number, list: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = [...list.entries()];
  const takeTurns = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) answers[next[0]] = await work(next[1]);
  };
  const turns = await Promise.allSettled(Array.from({ length: most }, takeTurns));
  for (const turn of turns) if (turn.status === 'rejected') throw turn.reason;
  return answers;
}
