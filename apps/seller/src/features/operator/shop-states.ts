import { parseAsStringLiteral } from "nuqs/server";

export const shopStates = ["all", "active", "suspended", "terminated"] as const;

/** Which shops are shown, as the address says it. */
export const shopParsers = { state: parseAsStringLiteral(shopStates).withDefault("all") };
