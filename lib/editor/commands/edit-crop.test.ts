import { describe, expect, it } from 'vitest';
import { mirroredCrop, noCrop, setCrop, withCropMoved, withCropSide } from '@/lib/editor/commands/edit-crop';

const crop = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };

describe('[EY6] a crop in the picture', () => {
  it('has each side moved by itself, and both of a corner', () => {
    expect(withCropMoved(crop, 'left', 0.05, 0.5)).toEqual({ ...crop, left: 0.15 });
    expect(withCropMoved(crop, 'right', 0.05, 0.5)).toEqual({ ...crop, right: 0.25 });
    expect(withCropMoved(crop, 'bottom', 0.5, -0.1)).toEqual({ ...crop, bottom: 0.5 });
    expect(withCropMoved(crop, 'top-right', 0.1, -0.1)).toEqual({ ...crop, top: 0.1, right: 0.2 });
    expect(withCropMoved(crop, 'bottom-left', -0.05, 0.1)).toEqual({ ...crop, left: 0.05, bottom: 0.3 });
  });

  it('ends at the edge of the picture, and before its other side', () => {
    expect(withCropMoved(crop, 'left', -0.5, 0).left).toBe(0);
    expect(withCropMoved(crop, 'left', 5, 0)).toEqual({ ...crop, left: 0.68 });
    expect(withCropSide(crop, 'bottom', 2).bottom).toBe(0.78);
  });

  it('is moved over the picture as it is, as far as there is picture', () => {
    expect(withCropMoved(crop, 'middle', 0.1, -0.05)).toEqual({ left: 0.2, top: 0.15, right: 0.2, bottom: 0.45 });
    expect(withCropMoved(crop, 'middle', 1, -1)).toEqual({ left: 0.4, top: 0, right: 0, bottom: 0.6 });
  });

  it('is seen from the other side where the picture is mirrored, and back', () => {
    const seen = mirroredCrop(crop, { flipX: true, flipY: false });
    expect(seen).toEqual({ left: 0.3, top: 0.2, right: 0.1, bottom: 0.4 });
    expect(mirroredCrop(seen, { flipX: true, flipY: false })).toEqual(crop);
    expect(mirroredCrop(crop, { flipX: false, flipY: true })).toMatchObject({ top: 0.4, bottom: 0.2 });
  });

  it('is none where nothing is cut away', () => {
    expect(setCrop({ id: 'sea' }, noCrop)).toEqual({ type: 'set-transform', clipIds: ['sea'], transform: { crop: null } });
    expect(setCrop({ id: 'sea' }, crop)).toMatchObject({ transform: { crop } });
  });
});
