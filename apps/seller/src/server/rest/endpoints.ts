import "server-only";
import { offerEndpoints } from "./endpoints/offers.ts";
import { orderEndpoints } from "./endpoints/orders.ts";
import { payoutEndpoints } from "./endpoints/payouts.ts";

/** All there is. What is not here is not found. */
export const endpoints = [...orderEndpoints, ...offerEndpoints, ...payoutEndpoints];
