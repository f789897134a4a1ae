import { cancelSetup, createSetup, findSetup, setupView } from "../cards/setup.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import { type Handler, json, readJson } from "./exchange.ts";
import { createIdempotency, hashRequest, idempotencyKeyOf } from "./idempotent.ts";
import { emptyBody, readInput, setupBody } from "./input.ts";
import type { Mutation } from "./mutation.ts";
import type { Routes } from "./router.ts";

const slowCardMs = 3_000;

/** Cards that are kept without paying: the bank is asked about them as about a payment. */
export function setupRoutes(deps: PaymentDeps, mutation: Mutation, onlyMerchant: (h: Handler) => Handler): Routes {
  const once = createIdempotency(deps);
  return {
    "POST /v1/setups": mutation(async (exchange) => {
      const key = idempotencyKeyOf(exchange);
      const { customer, token, return_url: returnUrl = null } = readInput(setupBody, await readJson(exchange));
      const hash = hashRequest(exchange.url.pathname, [customer, token, returnUrl]);
      const isSlow = deps.tokens.find(token)?.behaviour === "approve_after_delay" && !deps.keys.find(key);
      const decide = () => createSetup(deps, { customer, token, returnUrl });
      return once({ key, hash, pauseMs: isSlow ? slowCardMs : 0, decide });
    }),
    "POST /v1/setups/:id/cancel": mutation(async (exchange) => {
      readInput(emptyBody, await readJson(exchange));
      return deps.db.write(() => cancelSetup(deps, exchange.params.id ?? ""));
    }),
    "GET /v1/setups/:id": onlyMerchant(({ params }) => json(200, setupView(deps, findSetup(deps, params.id ?? "")))),
  };
}
