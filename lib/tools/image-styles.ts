/** The styles a picture can be drawn in, in the order in which a person is offered them. */
export const imageStyles = ['poster', 'watercolor', 'neon', 'paper-cut', 'ink', 'pixel', 'pastel', 'night'] as const;

export type StyleId = (typeof imageStyles)[number];
