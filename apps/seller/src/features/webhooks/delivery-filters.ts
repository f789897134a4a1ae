import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const deliveryFilters = ["all", "pending", "delivered", "failed"] as const;

/** Which deliveries are shown, as the address says it. */
export const deliveryParsers = {
  state: parseAsStringLiteral(deliveryFilters).withDefault("all"),
  type: parseAsString.withDefault(""),
};
