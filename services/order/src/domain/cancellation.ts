export const cancellers = ["shopper", "seller", "deadline", "operator"] as const;
/** Who ended a seller order. */
export type CancelledBy = (typeof cancellers)[number];

export const cancelReasons = ["out_of_stock", "damaged", "cannot_deliver", "shopper_asked", "other"] as const;
/** Why a seller cannot send what was ordered. */
export type CancelReason = (typeof cancelReasons)[number];
