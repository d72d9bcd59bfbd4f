import { describe, expect, it } from 'vitest';
import { emptyDocument } from '@/lib/editor/document/empty';
import { migrateDocument, parseDocument } from '@/lib/editor/document/migrate';
import { makeClip, seconds } from '@/lib/editor/testing/documents';

describe('the door for stored documents', () => {
  it('[ED9] reads a document of the current version as it is', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(emptyDocument())))).toEqual({ ok: true, value: emptyDocument() });
  });

  it('[ED9] refuses what a later release wrote, by its version, so that nobody saves over it', () => {
    expect(parseDocument({ ...emptyDocument(), version: 4 })).toEqual({ ok: false, error: { code: 'newer_version', version: 4 } });
  });

  it.each([null, [], 'text', {}, { version: 0 }, { version: 'one' }])('[ED9] refuses %j as invalid', (value) => {
    expect(parseDocument(value)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('[ED9] brings a document of version 1 to what it shows and sounds like today', () => {
    const { transform, ...rest } = makeClip({ id: 'a', kind: 'video', sourceDurationTicks: seconds(4), sourceInTicks: 7, speedPercent: 50, volume: 0.5 });
    const { x, y, scale, rotationDegrees, opacity, fit } = { ...transform, scale: 2, fit: 'fill' };
    const { id, trackId, kind, name, assetId, startTicks, durationTicks, sourceInTicks, sourceDurationTicks, speedPercent, volume } = rest;
    const stored = { id, trackId, kind, name, assetId, startTicks, durationTicks, sourceInTicks, sourceDurationTicks, speedPercent, volume, transform: { x, y, scale, rotationDegrees, opacity, fit } };
    const { markers: _markers, range: _range, ...empty } = emptyDocument();
    const read = parseDocument({ ...empty, version: 1, clips: { a: stored } });
    expect(read).toEqual({ ok: true, value: { ...emptyDocument(), clips: { a: { ...rest, transform: { ...transform, scale: 2, fit: 'fill' } } } } });
  });

  it('[ED9] takes a document of version 2 as it is', () => {
    const clips = { a: makeClip({ id: 'a' }) };
    expect(parseDocument({ ...emptyDocument(), version: 2, clips })).toEqual({ ok: true, value: { ...emptyDocument(), clips } });
  });

  it('[ED9] names what is wrong in a document of version 1, too', () => {
    expect(parseDocument({ version: 1, clips: 'none' })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('[ED9] names what is wrong with a document, by its path', () => {
    const document = { ...emptyDocument(), canvas: { ...emptyDocument().canvas, widthPx: 0 } };
    expect(parseDocument(document)).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ path: 'canvas.widthPx' }] } });
  });

  it('[ED9] applies every step from the stored version on, in order, and writes the new version', () => {
    const steps = {
      1: (document: Readonly<Record<string, unknown>>) => ({ ...document, trail: ['1 to 2'] }),
      2: (document: Readonly<Record<string, unknown>>) => ({ ...document, trail: [...(document.trail as string[]), '2 to 3'] }),
    };
    expect(migrateDocument({ version: 1, kept: true }, steps, 3)).toEqual({ ok: true, value: { version: 3, kept: true, trail: ['1 to 2', '2 to 3'] } });
    expect(migrateDocument({ version: 2, trail: [] }, steps, 3)).toEqual({ ok: true, value: { version: 3, trail: ['2 to 3'] } });
  });

  it('[ED9] refuses a version that no step leads on from', () => {
    expect(migrateDocument({ version: 1 }, {}, 2)).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ path: 'version' }] } });
  });
});
