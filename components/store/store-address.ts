/** The store, with the way back to where the person came from (a path of this site). */
export function storeAddress(returnTo: string | null): string {
  return returnTo === null ? '/store' : `/store?from=${encodeURIComponent(returnTo)}`;
}
