import type { z } from "zod";
import { type AuthorizeInput, authorize } from "../payments/authorize.ts";
import { type ChangeInput, changePayment, findPayment } from "../payments/change-payment.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import type { Payment } from "../payments/payment.ts";
import { paymentView } from "../payments/payment-view.ts";
import { voidByKey } from "../payments/void-by-key.ts";
import { type Handler, json, type Reply, readJson } from "./exchange.ts";
import { createIdempotency, hashRequest, idempotencyKeyOf } from "./idempotent.ts";
import { amountBody, authorizeBody, listQuery, readInput, refundBody, voidByKeyBody } from "./input.ts";
import type { Mutation } from "./mutation.ts";
import type { Routes } from "./router.ts";

const slowCardMs = 3_000;
const bodyOf = { capture: amountBody, refund: refundBody, void: amountBody };

/** What the merchant's server does with payments. */
export function paymentRoutes(deps: PaymentDeps, mutation: Mutation, onlyMerchant: (h: Handler) => Handler): Routes {
  const once = createIdempotency(deps);

  const change = (type: ChangeInput["type"]): Handler =>
    mutation(async (exchange) => {
      const key = idempotencyKeyOf(exchange);
      const { amount } = readInput<{ amount?: bigint | undefined }>(bodyOf[type], await readJson(exchange));
      const input: ChangeInput = { type, paymentId: exchange.params.id ?? "", amount };
      const hash = hashRequest(exchange.url.pathname, [amount]);
      return once({ key, hash, pauseMs: 0, decide: () => changePayment(deps, input, key) });
    });

  return {
    "POST /v1/payments": mutation(async (exchange) => {
      const key = idempotencyKeyOf(exchange);
      const input = toAuthorizeInput(readInput(authorizeBody, await readJson(exchange)));
      const { amount, currency, token, reference, description, returnUrl, method, customer, savesCard } = input;
      const card = method ? deps.methods.find(method) : deps.tokens.find(token ?? "");
      const extra = [
        ...(customer === null ? [] : [method, customer, String(savesCard)]),
        ...(description === null ? [] : [description]),
      ];
      const hash = hashRequest(exchange.url.pathname, [amount, currency, token, reference, returnUrl, ...extra]);
      const isSlow = card?.behaviour === "approve_after_delay" && !deps.keys.find(key);
      return once({ key, hash, pauseMs: isSlow ? slowCardMs : 0, decide: () => authorize(deps, input, key) });
    }),
    "POST /v1/payments/void-by-key": mutation(async (exchange) => {
      const { idempotency_key } = readInput(voidByKeyBody, await readJson(exchange));
      return deps.db.write(() => voidByKey(deps, idempotency_key));
    }),
    "POST /v1/payments/:id/capture": change("capture"),
    "POST /v1/payments/:id/void": change("void"),
    "POST /v1/payments/:id/refunds": change("refund"),
    "GET /v1/payments/:id": onlyMerchant(({ params }) =>
      json(200, paymentView(findPayment(deps, params.id ?? ""), deps.publicUrl)),
    ),
    "GET /v1/payments": onlyMerchant(({ url }) => listPayments(deps, url)),
  };
}

function toAuthorizeInput(body: z.output<typeof authorizeBody>): AuthorizeInput {
  const {
    token = null,
    method = null,
    customer = null,
    description = null,
    save_card,
    return_url = null,
    ...rest
  } = body;
  return { ...rest, token, method, customer, description, savesCard: save_card, returnUrl: return_url };
}

function listPayments(deps: PaymentDeps, url: URL): Reply {
  const query = readInput(listQuery, Object.fromEntries(url.searchParams));
  const show = (payments: Payment[]) => payments.map((payment) => paymentView(payment, deps.publicUrl));
  if (query.idempotency_key !== undefined) {
    const key = query.idempotency_key;
    const payment = deps.payments.findByKey(key);
    const keyStatus = payment || deps.keys.find(key) ? "used" : deps.keys.isCancelled(key) ? "cancelled" : "unknown";
    return json(200, { data: show(payment ? [payment] : []), has_more: false, key_status: keyStatus });
  }
  if (query.reference !== undefined) {
    return json(200, { data: show(deps.payments.listByReference(query.reference)), has_more: false });
  }
  if (query.starting_after !== undefined) findPayment(deps, query.starting_after);
  const payments = deps.payments.list(query.limit + 1, query.starting_after ?? null);
  return json(200, { data: show(payments.slice(0, query.limit)), has_more: payments.length > query.limit });
}
