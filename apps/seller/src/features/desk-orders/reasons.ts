export const cancelReasons = ["shopper_asked", "seller_asked", "out_of_stock", "fraud_suspected", "other"] as const;
export type CancelReason = (typeof cancelReasons)[number];

export const refundReasons = ["damaged", "not_as_described", "not_delivered", "late", "goodwill", "other"] as const;
export type RefundReason = (typeof refundReasons)[number];
