import { detachMethod, methodView } from "../cards/save-method.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import { type Handler, json, readJson } from "./exchange.ts";
import { emptyBody, readInput } from "./input.ts";
import type { Mutation } from "./mutation.ts";
import type { Routes } from "./router.ts";

/** Cards that the merchant's customers keep. A customer is whatever name the merchant gives one. */
export function methodRoutes(deps: PaymentDeps, mutation: Mutation, onlyMerchant: (h: Handler) => Handler): Routes {
  return {
    "GET /v1/customers/:customer/methods": onlyMerchant(({ params }) =>
      json(200, { data: deps.methods.listOf(params.customer ?? "").map(methodView) }),
    ),
    "POST /v1/methods/:id/detach": mutation(async (exchange) => {
      readInput(emptyBody, await readJson(exchange));
      return deps.db.write(() => detachMethod(deps, exchange.params.id ?? ""));
    }),
  };
}
