import { describe, expect, it } from 'vitest';
import type { BarTool } from '@/components/editor/shell/mobile/bar-tools';
import { clipTools, projectTools } from '@/components/editor/shell/mobile/bar-tools';

/** As the bar shows them, by what they do. */
const namesOf = (tools: readonly BarTool[]) => tools.map((tool) => ('name' in tool ? tool.name : 'section' in tool ? tool.section : 'tab' in tool ? tool.tab : tool.of));

describe('the bottom bar', () => {
  it('[SM2] has what can be added while nothing is selected, and the canvas', () => {
    expect(namesOf(projectTools)).toEqual(expect.arrayContaining(['media', 'text', 'elements', 'transitions', 'captions', 'canvas']));
  });

  it('[SM2] begins with what is done most to clips', () => {
    for (const kind of ['image', 'video', 'text', 'shape', 'audio'] as const) expect(namesOf(clipTools([{ kind }], false)).slice(0, 2)).toEqual(['split', 'delete']);
  });

  it('[SM2] offers what all selected clips have', () => {
    const video = namesOf(clipTools([{ kind: 'video' }], true));
    expect(video).toEqual(expect.arrayContaining(['speed', 'sound', 'crop', 'filters', 'animation', 'transition', 'freeze-frame', 'detach-sound', 'duplicate']));
    expect(video).not.toContain('text');
    const song = namesOf(clipTools([{ kind: 'audio' }], true));
    expect(song).toEqual(expect.arrayContaining(['speed', 'sound']));
    for (const seen of ['crop', 'filters', 'animation', 'transition', 'transform']) expect(song).not.toContain(seen);
    const both = namesOf(clipTools([{ kind: 'video' }, { kind: 'text' }], false));
    expect(both).toEqual(expect.arrayContaining(['filters', 'transform']));
    for (const other of ['speed', 'sound', 'text', 'crop', 'keyframes', 'time']) expect(both).not.toContain(other);
  });

  it('[SM2] leaves out the sound of a video that has none', () => {
    const silent = namesOf(clipTools([{ kind: 'video' }], false));
    for (const heard of ['sound', 'detach-sound']) expect(silent).not.toContain(heard);
  });
});
