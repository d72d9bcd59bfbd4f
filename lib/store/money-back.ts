/**
 * R1: how much of a grant is to be revoked in all when so many cents of its payment have come back: the same part of it, rounded down, and all of it
 * when all came back. Amounts are whole credits and whole cents.
 */
export function revokeTargetOf(amount: number, { paidCents, returnedCents }: { readonly paidCents: number; readonly returnedCents: number }): number {
  if (returnedCents <= 0) return 0;
  if (returnedCents >= paidCents) return amount;
  // The product may pass 2^53.
  return Number((BigInt(amount) * BigInt(returnedCents)) / BigInt(paidCents));
}
