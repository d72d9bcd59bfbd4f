import type { Picture } from '@/lib/editor/compositor/layer-source';

/** A quiet picture with a direction, so that one sees which way it goes. */
function samplePicture(from: string, to: string, mark: string): Picture {
  return {
    widthPx: 16,
    heightPx: 9,
    draw(context, left, top, width, height) {
      const sky = context.createLinearGradient(left, top, left + width, top + height);
      sky.addColorStop(0, from);
      sky.addColorStop(1, to);
      context.fillStyle = sky;
      context.fillRect(left, top, width, height);
      context.fillStyle = mark;
      context.beginPath();
      context.arc(left + width * 0.5, top + height * 0.5, height * 0.26, 0, 2 * Math.PI);
      context.fill();
    },
  };
}

/** The clip that goes and the clip that comes, on the tiles of transitions. */
export const samplePictures = {
  before: samplePicture('#3a4a66', '#1d2433', '#7f9bd1'),
  after: samplePicture('#8a4a2c', '#42251a', '#f0a071'),
} as const;
