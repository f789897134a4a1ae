import { ApiError } from "../api-error.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import { type Payout, payoutStatus, payoutView, type ReturnCode } from "../payouts/payout.ts";
import { returnPayout, sendPayout } from "../payouts/send-payout.ts";
import { destinationBehaviour } from "../payouts/test-destinations.ts";
import { type Handler, json, type Reply, readJson } from "./exchange.ts";
import { createIdempotency, hashRequest, idempotencyKeyOf } from "./idempotent.ts";
import { listQuery, payoutBody, readInput, returnBody } from "./input.ts";
import type { Mutation } from "./mutation.ts";
import type { Routes } from "./router.ts";
import { requireLoopback } from "./sandbox-routes.ts";

const slowAccountMs = 3_000;

/** Money that leaves the marketplace for bank accounts. */
export function payoutRoutes(deps: PaymentDeps, mutation: Mutation, onlyMerchant: (h: Handler) => Handler): Routes {
  const once = createIdempotency(deps);
  return {
    "POST /v1/payouts": mutation(async (exchange) => {
      const key = idempotencyKeyOf(exchange);
      const input = readInput(payoutBody, await readJson(exchange));
      const { amount, currency, destination, reference } = input;
      const hash = hashRequest(exchange.url.pathname, [amount, currency, destination, reference]);
      const isSlow = destinationBehaviour(destination) === "pay_slowly" && !deps.keys.find(key);
      return once({ key, hash, pauseMs: isSlow ? slowAccountMs : 0, decide: () => sendPayout(deps, input, key) });
    }),
    "GET /v1/payouts/:id": onlyMerchant(({ params }) => json(200, viewOf(deps, requirePayout(deps, params.id ?? "")))),
    "POST /v1/sandbox/payouts/:id/return": mutation(async (exchange) => {
      requireLoopback(exchange);
      const { code } = readInput(returnBody, await readJson(exchange));
      return deps.db.write(() => sendBack(deps, requirePayout(deps, exchange.params.id ?? ""), code));
    }),
    "GET /v1/payouts": onlyMerchant(({ url }) => listPayouts(deps, url)),
  };
}

const viewOf = ({ now }: PaymentDeps, payout: Payout) => payoutView(payout, now().getTime());

/** A bank sends back what it took, once. */
function sendBack(deps: PaymentDeps, payout: Payout, code: ReturnCode) {
  const now = deps.now().getTime();
  if (payout.returned === null && payoutStatus(payout, now) !== "paid") {
    throw new ApiError(409, "invalid_state", "Only a payout that was paid can come back.");
  }
  const eventIds = payout.returned === null ? [returnPayout(deps, payout, 0, code)] : [];
  const body = JSON.stringify(viewOf(deps, requirePayout(deps, payout.id)));
  return { status: 200, body, eventIds, losesReply: false };
}

function requirePayout({ payouts }: PaymentDeps, id: string): Payout {
  const payout = payouts.find(id);
  if (!payout) throw new ApiError(404, "payout_not_found", "There is no payout with this id.");
  return payout;
}

function listPayouts(deps: PaymentDeps, url: URL): Reply {
  const query = readInput(listQuery, Object.fromEntries(url.searchParams));
  const show = (payouts: readonly Payout[]) => payouts.map((payout) => viewOf(deps, payout));
  if (query.idempotency_key !== undefined) {
    const payout = deps.payouts.findByKey(query.idempotency_key);
    const keyStatus = payout || deps.keys.find(query.idempotency_key) ? "used" : "unknown";
    return json(200, { data: show(payout ? [payout] : []), has_more: false, key_status: keyStatus });
  }
  if (query.reference !== undefined) {
    return json(200, { data: show(deps.payouts.listByReference(query.reference)), has_more: false });
  }
  if (query.starting_after !== undefined) requirePayout(deps, query.starting_after);
  const payouts = deps.payouts.list(query.limit + 1, query.starting_after ?? null);
  return json(200, { data: show(payouts.slice(0, query.limit)), has_more: payouts.length > query.limit });
}
