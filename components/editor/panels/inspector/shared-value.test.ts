import { expect, it } from 'vitest';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { makeClip } from '@/lib/editor/testing/documents';

it('clips share a value, or differ', () => {
  const [a, b] = [makeClip({ id: 'a', volume: 0.5 }), makeClip({ id: 'b', volume: 0.5, pan: 1 })];
  expect(sharedValue([a, b], ({ volume }) => volume)).toBe(0.5);
  expect(sharedValue([a, b], ({ pan }) => pan)).toBeUndefined();
  expect(sharedValue([a, b], ({ groupId }) => groupId)).toBeNull();
  expect(sharedValue([], ({ volume }) => volume)).toBeUndefined();
});
