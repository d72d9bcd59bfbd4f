import { describe, expect, it } from 'vitest';
import { clipKeyCommand } from '@/components/editor/timeline/clip/clip-keys';
import { ticksPerFrame } from '@/lib/editor/document/time';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

function timeline() {
  const person = new TestEditor().insert('image', 'Sea', { from: 2, to: 6 }).insert('image', 'Hill', { from: 6, to: 8 });
  const frameTicks = ticksPerFrame(person.document.canvas.frameRate);
  const press = (key: string, modifiers: Partial<typeof none> = {}, selected: readonly string[] = []) => {
    const clip = person.clip('Sea');
    return clipKeyCommand({ key, ...none, ...modifiers }, clip, selected, person.document);
  };
  return { person, frameTicks, press };
}

describe('clipKeyCommand', () => {
  it('moves the clip by a frame with Alt', () => {
    const { person, frameTicks, press } = timeline();
    expect(press('ArrowLeft', { altKey: true })).toMatchObject({
      type: 'move-clips',
      moves: [{ clipId: person.clip('Sea').id, startTicks: seconds(2) - frameTicks }],
    });
  });

  it('[EK17] moves and trims by a second with the page keys', () => {
    const { person, press } = timeline();
    expect(press('PageUp', { altKey: true })).toMatchObject({ type: 'move-clips', moves: [{ clipId: person.clip('Sea').id, startTicks: seconds(1) }] });
    expect(press('PageUp', { altKey: true, shiftKey: true })).toMatchObject({ type: 'trim-clip', edge: 'end', toTicks: seconds(5) });
    expect(press('PageDown', { altKey: true, ctrlKey: true })).toMatchObject({ type: 'trim-clip', edge: 'start', toTicks: seconds(3) });
    expect(press('PageDown')).toBeNull();
  });

  it('moves everything that is selected where the clip is part of it', () => {
    const { person, press } = timeline();
    const both = [person.clip('Sea').id, person.clip('Hill').id];
    expect(press('ArrowRight', { altKey: true }, both)).toMatchObject({ moves: [{ clipId: both[0] }, { clipId: both[1] }] });
    expect(press('ArrowRight', { altKey: true }, [person.clip('Hill').id])).toMatchObject({ moves: [{ clipId: both[0] }] });
  });

  it('trims the end with Shift and the start with Control, as far as neighbours allow', () => {
    const { frameTicks, press } = timeline();
    expect(press('ArrowLeft', { altKey: true, shiftKey: true })).toMatchObject({ type: 'trim-clip', edge: 'end', toTicks: seconds(6) - frameTicks });
    expect(press('ArrowRight', { altKey: true, shiftKey: true })).toMatchObject({ type: 'trim-clip', edge: 'end', toTicks: seconds(6) });
    expect(press('ArrowLeft', { altKey: true, ctrlKey: true })).toMatchObject({ type: 'trim-clip', edge: 'start', toTicks: seconds(2) - frameTicks });
  });

  it.each([
    ['ArrowLeft', {}],
    ['ArrowLeft', { shiftKey: true }],
    ['Enter', { altKey: true }],
    ['ArrowUp', { altKey: true, shiftKey: true }],
    ['ArrowLeft', { altKey: true, shiftKey: true, ctrlKey: true }],
  ])('leaves %s with %o to others', (key, modifiers) => {
    expect(timeline().press(key, modifiers)).toBeNull();
  });
});
