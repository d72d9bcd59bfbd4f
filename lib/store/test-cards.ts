/** The cards of the local test checkout, by what they do. */
export const testCards = ['succeeds', 'declined'] as const;
export type TestCard = (typeof testCards)[number];
