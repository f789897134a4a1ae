import type { Client } from "@connectrpc/connect";
import type { StartCheckoutRequest } from "@souk/contracts/orchestrator/v1/checkout_service";
import type { FreezeQuoteResponse, OrderService } from "@souk/contracts/order/v1/order_service";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { newId, stableId } from "@souk/ids/id";
import { injectTrace } from "@souk/telemetry/tracing";
import { beginCheckout, findBegun, findRival } from "../db/begin-store.ts";
import { claimOrderId, settleContent } from "../db/claim-store.ts";
import { type CheckoutRef, rivalFailure } from "../domain/checkout.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import { amountToJson, shareToJson } from "../workflow/amounts.ts";
import type { Engine } from "../workflow/engine.ts";

interface Deps {
  readonly db: Db;
  readonly orders: Client<typeof OrderService>;
  readonly engine: Engine;
}

interface Input {
  readonly shopperId: string;
  readonly request: StartCheckoutRequest;
  readonly contentHash: string;
}

/**
 * Freezes the quote and starts the run, once per shopper and request id: whoever repeats the request joins it. What the
 * quote refuses is thrown before anything is held, and the request may be tried again; so is a second run of a shopper. One that
 * begins at the same moment is refused by the run itself. Resolves to the run's id.
 */
export async function startCheckout(deps: Deps, { shopperId, request, contentHash }: Input): Promise<string> {
  const { db, engine } = deps;
  const checkoutId = stableId("checkout", `${shopperId}:${request.requestId}`);
  const begun = await findBegun(db, { checkoutId, shopperId, requestId: request.requestId });
  if (begun && begun.contentHash !== contentHash) throw reused();
  if (begun) return begun.id;
  requireWayToPay(request);
  const cartVersion = request.cartVersion > 0n ? request.cartVersion : undefined;
  const rival = await findRival(db, { shopperId, cartVersion });
  // A twin of this request may have begun it since.
  if (rival && rival.id !== checkoutId) throw refusedFor(rival);
  const orderId = await claimOrderId(db, checkoutId, newId());
  const ref = { checkoutId, orderId, shopperId, contentHash };
  const frozen = await freeze(deps, ref, request);
  if (!(await settleContent(db, checkoutId, contentHash))) throw reused();
  await engine.startCheckout(inputOf(ref, request, frozen));
  await beginCheckout(db, { ...ref, requestId: request.requestId, cartVersion });
  return checkoutId;
}

function freeze(
  { orders }: Deps,
  { orderId, shopperId }: CheckoutRef,
  { lines, contact, address, expectedTotal, locale, couponCode, deliveryChoices }: StartCheckoutRequest,
): Promise<FreezeQuoteResponse> {
  return orders.freezeQuote({
    orderId,
    shopperId,
    lines,
    locale,
    couponCode,
    deliveryChoices,
    ...(contact && { contact }),
    ...(address && { address }),
    ...(expectedTotal && { expectedTotal }),
  });
}

function inputOf(ref: CheckoutRef, request: StartCheckoutRequest, frozen: FreezeQuoteResponse): CheckoutInput {
  const { checkoutId } = ref;
  return {
    ...ref,
    requestId: request.requestId,
    cartVersion: request.cartVersion > 0n ? String(request.cartVersion) : "",
    lines: request.lines.map(({ offerId, quantity }) => ({ offerId, quantity })),
    total: amountToJson(frozen.quote?.totals?.total),
    shares: frozen.shares.map(shareToJson),
    paymentToken: request.paymentToken,
    paymentMethodId: request.paymentMethodId,
    saveCard: request.saveCard,
    returnUrl: request.returnUrl.replaceAll("{checkout_id}", checkoutId),
    takeLinesId: stableId("take-lines", checkoutId),
    trace: injectTrace(),
  };
}

function requireWayToPay({ paymentToken, paymentMethodId, expectedTotal }: StartCheckoutRequest): void {
  if (paymentToken !== "" || paymentMethodId !== "" || expectedTotal?.minorUnits === 0n) return;
  throw new DomainError("invalid", "PAYMENT_METHOD_MISSING", "A token of a new card or a saved card is needed.");
}

function refusedFor(rival: Parameters<typeof rivalFailure>[0]): DomainError {
  const { reason, metadata } = rivalFailure(rival);
  return new DomainError("failed_precondition", reason, "Another checkout of this shopper is in the way.", metadata);
}

function reused(): DomainError {
  return new DomainError(
    "invalid",
    "REQUEST_ID_REUSED",
    "This request id was used for a different checkout; a new one needs a new id.",
  );
}
