/** Seeds of histories that once showed a mistake. They run first, for ever. */
export const keptSeeds: readonly { readonly seed: string; readonly showed: string }[] = [];
