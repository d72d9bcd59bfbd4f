/** The moods that a music bed can have, in the order in which a person is offered them. */
export const musicMoods = ['calm', 'bright', 'pensive', 'driving'] as const;

export type MusicMood = (typeof musicMoods)[number];
