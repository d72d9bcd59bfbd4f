import { describe, expect, it } from 'vitest';
import type { Draft } from '@/lib/editor/autosave/drafts';
import { documentDigest, documentText } from '@/lib/editor/autosave/document-text';
import { chooseRecovery } from '@/lib/editor/autosave/drafts';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { makeClip, makeDocument } from '@/lib/editor/testing/documents';

const onServer = makeDocument({});
const mine = makeDocument({ clips: [makeClip({ id: 'mine' })] });
const sent = makeDocument({ clips: [makeClip({ id: 'sent' })] });
const draft = (changes: Partial<Draft>): Draft => ({ sessionId: 's', baseRevision: 4, document: mine, sent: [], keptAt: 0, ...changes });

describe('recovering drafts', () => {
  it('[EA9] opens the server’s document where there is nothing else', () => {
    expect(chooseRecovery([], { revision: 4, document: onServer })).toEqual({ kind: 'none' });
  });

  it('[EA9] needs nothing from a draft that the server has, whatever its revision', () => {
    expect(chooseRecovery([draft({ document: { ...onServer } })], { revision: 9, document: onServer })).toEqual({ kind: 'none' });
  });

  it('[EA9] restores a draft that goes on from the server’s revision', () => {
    expect(chooseRecovery([draft({})], { revision: 4, document: onServer })).toEqual({ kind: 'restore', draft: draft({}) });
  });

  it('[EA9] restores a draft whose last sending arrived without the answer coming back', () => {
    const waiting = draft({ sent: [documentDigest(sent)] });
    expect(chooseRecovery([waiting], { revision: 5, document: sent })).toEqual({ kind: 'restore', draft: waiting });
    expect(chooseRecovery([waiting], { revision: 5, document: onServer })).toEqual({ kind: 'conflict', draft: waiting });
  });

  it('[EA9] asks where the server has gone on without the draft, about the newest that differs', () => {
    const drafts = [draft({ document: onServer, sessionId: 'same' }), draft({ sessionId: 'newest' }), draft({ sessionId: 'older' })];
    expect(chooseRecovery(drafts, { revision: 5, document: onServer })).toMatchObject({ kind: 'conflict', draft: { sessionId: 'newest' } });
  });
});

describe('the digest of a document', () => {
  it('[EA4] is the same for the same content in another order, and another for any other content', () => {
    const clips = [makeClip({ id: 'a' }), makeClip({ id: 'b', startTicks: 999_999 })];
    const turned: ProjectDocument = makeDocument({ clips: [...clips].reverse() });
    expect(documentDigest(turned)).toBe(documentDigest(makeDocument({ clips })));
    const digests = Array.from({ length: 500 }, (_, index) => documentDigest(makeDocument({ clips: [makeClip({ id: 'a', startTicks: index })] })));
    expect(new Set(digests).size).toBe(500);
  });

  it('[EA4] is the same of a document that came back from its text', () => {
    const document = makeDocument({ clips: [makeClip({ id: 'a', name: 'a "b", {c}\u2028' }), makeClip({ id: 'b', startTicks: 999_999 })] });
    const back = JSON.parse(documentText(document)) as ProjectDocument;
    expect(back).toEqual(document);
    expect(documentDigest(back)).toBe(documentDigest(document));
  });
});
