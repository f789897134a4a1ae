import { parseAsStringLiteral } from "nuqs/server";

export const checkoutViews = ["parked", "stuck", "running", "waiting", "failed", "done", "all"] as const;

/** Which runs are shown, as the address says it. */
export const checkoutParsers = { view: parseAsStringLiteral(checkoutViews).withDefault("parked") };
