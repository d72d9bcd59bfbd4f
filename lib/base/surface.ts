/** Where a person is: each surface has its own rule of what is told before, during and after spending. */
export const surfaces = ['web', 'desktop', 'mobile'] as const;
export type Surface = (typeof surfaces)[number];
