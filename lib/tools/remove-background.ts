import * as z from 'zod/mini';

const share = z.number().check(z.gte(0), z.lte(1));

/** Where the subject is: fractions of the picture's width and height, from its upper left corner. */
export const subjectBoxSchema = z.object({ x: share, y: share, width: share, height: share }).check(
  z.refine(({ x, y, width, height }) => width >= 0.02 && height >= 0.02 && x + width <= 1.0001 && y + height <= 1.0001, 'Draw a larger box around the subject, inside of the picture.'),
);

export type SubjectBox = z.output<typeof subjectBoxSchema>;

/** The settings of Smart Cutout, which Desktop calls Remove Background. */
export const cutoutInputSchema = z.object({
  /** The picture among the assets of the project. */
  assetId: z.uuid('Select a picture or a video on the timeline.'),
  /** What the result is called. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** The clip that shows the picture, to be given the result; null where there is none, as for a video's frame. */
  clipId: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Drawn by the person; without it the subject is found. */
  box: z.nullable(subjectBoxSchema),
});

export type CutoutInput = z.output<typeof cutoutInputSchema>;

/** PRODUCT 5: 5 credits. */
export const priceOfCutout = 5;
