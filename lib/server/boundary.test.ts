import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { readInput } from '@/lib/server/boundary';

const schema = z.strictObject({ input: z.strictObject({ prompt: z.string().trim().min(1, 'Describe the picture.') }) });

describe('what is sent to the server', () => {
  it('is read by its schema, of either kind', () => {
    expect(readInput(schema, { input: { prompt: ' a lighthouse ' } })).toEqual({ ok: true, value: { input: { prompt: 'a lighthouse' } } });
    expect(readInput(mini.object({ name: mini.string() }), { name: 'Harbour', other: 1 })).toEqual({ ok: true, value: { name: 'Harbour' } });
  });

  it.each([
    ['a wrong field', { input: { prompt: ' ' } }, [{ path: 'input.prompt', message: 'Describe the picture.' }]],
    ['fields that are not known', { input: { prompt: 'a', size: 1, seed: 2 } }, ['input.size', 'input.seed'].map((path) => ({ path, message: 'There is no such field.' }))],
    ['a text that no database can keep', { input: { prompt: 'a\u0000b' } }, [{ path: 'input.prompt', message: 'Take out the characters that are not text: one of them cannot be kept.' }]],
  ])('is refused with a sentence about each: %s', (_, sent, fields) => {
    expect(readInput(schema, sent)).toEqual({ ok: false, error: { code: 'invalid_input', fields } });
  });
});
