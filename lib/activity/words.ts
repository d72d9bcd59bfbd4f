/** A1: what a row of the activity log tells of. */
export const activityKinds = ['generation', 'grant', 'lapse', 'revoke', 'declined'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStatuses = ['held', 'used', 'partly-used', 'returned', 'granted', 'lapsed', 'revoked', 'declined'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Why credits are revoked: money came back in one of two ways, or an operator put something right. */
export const revokeReasons = ['refund', 'chargeback', 'correction'] as const;
export type RevokeReason = (typeof revokeReasons)[number];
