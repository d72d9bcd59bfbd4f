/** So many bytes of dead buffers, and engines look at once what there is to clear up. */
const weightBytes = 64 * 1024 * 1024;

/** Whatever is asked for next: it is then that they look. */
const nextBytes = 1024;

/**
 * EO7: has buffers that nobody holds any more given back now. Engines clear up when their own room for young objects is full, and a buffer takes nearly none of it: the longer a
 * thread lives, the larger that room becomes, and the more buffers lie there until it is full. Nobody can ask an engine to clear up, but it also does when dead buffers weigh
 * enough; so it is given one that weighs that much. Nothing is ever written into it, so it takes no memory, and it goes first.
 */
export function clearUp(): void {
  try {
    [weightBytes, nextBytes].forEach((bytes) => new ArrayBuffer(bytes));
  } catch {
    // Where there is no room for it, the engine has cleared up to make some.
  }
}
