/** Why somebody changed stock by hand. Sales, what comes back from them and transfers have reasons of their own. */
export const adjustmentReasons = ["received", "damaged", "lost", "found", "counted", "returned", "other"] as const;

export type AdjustmentReason = (typeof adjustmentReasons)[number];
