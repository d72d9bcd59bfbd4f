import 'server-only';
import { z } from 'zod';

/** The place of a row in the order of the activity log. */
export interface ActivityCursor {
  /** Account time, ms. */
  readonly at: number;
  readonly id: string;
}

const cursorSchema = z.tuple([z.number().int().min(0).max(8_640_000_000_000_000), z.string().regex(/^[!-~]{1,100}$/)]);

/** As a text that means nothing to anybody else and may stand in an address. */
export function writeCursor({ at, id }: ActivityCursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @returns null for anything that `writeCursor` does not make. */
export function readCursor(text: string): ActivityCursor | null {
  try {
    const [at, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { at, id };
  } catch {
    return null;
  }
}
