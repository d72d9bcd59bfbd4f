import { describe, expect, it } from 'vitest';
import { failedClips } from '@/components/editor/provider/failed-clips';
import { TestEditor } from '@/lib/editor/testing/test-editor';

describe('failedClips', () => {
  const failed = [{ id: 'asset-of-Fox' }];

  it('finds every clip of what did not come, and no other', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 0, to: 2 }).insert('image', 'Fox', { from: 2, to: 4 }).insert('image', 'Fox', { from: 6, to: 8 });
    const names = failedClips(person.document, failed).map((id) => person.document.clips[id]?.name);
    expect(names).toEqual(['Fox', 'Fox']);
  });

  it('leaves what is on a locked track', () => {
    const person = new TestEditor().insert('image', 'Fox', { from: 0, to: 2 });
    person.editor.run({ type: 'update-track', trackId: person.clip('Fox').trackId, locked: true });
    expect(failedClips(person.document, failed)).toEqual([]);
  });
});
