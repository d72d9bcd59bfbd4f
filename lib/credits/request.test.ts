import { describe, expect, it } from 'vitest';
import { sameRequest } from '@/lib/credits/request';

describe('sameRequest', () => {
  it('[I1] a request id that no accepted request has is new, also after refusals', () => {
    expect(sameRequest(null, { contentHash: 'a' })).toBe('new');
  });

  it('[I1] the same content again is a replay', () => {
    expect(sameRequest({ contentHash: 'a' }, { contentHash: 'a' })).toBe('replay');
  });

  it('[I1] other content under the same id is a reuse', () => {
    expect(sameRequest({ contentHash: 'a' }, { contentHash: 'b' })).toBe('request_id_reused');
  });
});
