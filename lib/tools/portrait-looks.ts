/** The looks that a portrait can have, in the order in which a person is offered them. */
export const portraitLooks = ['oil', 'watercolour', 'pencil', 'charcoal', 'engraving', 'cartoon', 'pop-art', 'halftone', 'neon', 'mosaic'] as const;

export type PortraitLook = (typeof portraitLooks)[number];
