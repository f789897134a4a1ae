import { ApiError } from "../api-error.ts";
import { cardInput, createToken } from "../cards/create-token.ts";
import { type FaultControl, faultsSchema } from "../faults.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import { type Exchange, type Handler, isLoopback, json, readJson, requireOwnOrigin } from "./exchange.ts";
import { readInput } from "./input.ts";
import { requireKey } from "./keys.ts";
import type { Routes } from "./router.ts";

export function tokenRoutes(deps: PaymentDeps, publishableKey: string): Routes {
  const onlyOurPages = requireKey(publishableKey, "publishable");
  return {
    "POST /v1/tokens": onlyOurPages(async (exchange) => {
      requireOwnOrigin(exchange, deps.publicUrl);
      return json(200, await createToken(deps, readInput(cardInput, await readJson(exchange))));
    }),
  };
}

export function faultRoutes(faults: FaultControl, onlyMerchant: (h: Handler) => Handler): Routes {
  return {
    "GET /v1/sandbox/faults": onlyMerchant((exchange) => {
      requireLoopback(exchange);
      return json(200, faults.get());
    }),
    "PUT /v1/sandbox/faults": onlyMerchant(async (exchange) => {
      requireLoopback(exchange);
      return json(200, faults.set(readInput(faultsSchema, await readJson(exchange))));
    }),
  };
}

export function requireLoopback(exchange: Exchange): void {
  if (!isLoopback(exchange)) throw new ApiError(403, "loopback_only", "This is for the machine the sandbox runs on.");
}
