import { describe, expect, it } from 'vitest';
import { isProjectFile, keepForEditor, takeWaitingFiles } from '@/components/desktop/launched-files';

describe('files that the system hands over', () => {
  it('[SD7] wait for an editor, which gets them once', () => {
    const [beach, train] = [new File(['b'], 'beach.png'), new File(['t'], 'train.mp4')];
    keepForEditor([beach]);
    keepForEditor([train]);
    expect(takeWaitingFiles()).toEqual([beach, train]);
    expect(takeWaitingFiles()).toEqual([]);
  });

  it('[SD7] are projects by their ending alone', () => {
    expect(['Film.tallycut', 'FILM.TALLYCUT', 'film.tallycut.png', 'tallycut'].map((name) => isProjectFile({ name }))).toEqual([true, true, false, false]);
  });
});
