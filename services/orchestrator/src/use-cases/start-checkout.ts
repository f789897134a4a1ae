import type { Client } from "@connectrpc/connect";
import type { StartCheckoutRequest } from "@souk/contracts/orchestrator/v1/checkout_service";
import type { FreezeQuoteResponse, OrderService } from "@souk/contracts/order/v1/order_service";
import type { Db } from "@souk/database/database";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { newId, stableId } from "@souk/ids/id";
import { claimCheckout, dropClaim, type StoredCheckout } from "../db/checkout-store.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import { amountToJson, shareToJson } from "../workflow/amounts.ts";
import type { Engine } from "../workflow/engine.ts";
import { isTransient } from "../workflow/outcome.ts";

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
 * quote refuses is thrown before anything is held, and the request may be tried again.
 */
export async function startCheckout(deps: Deps, { shopperId, request, contentHash }: Input): Promise<StoredCheckout> {
  const id = stableId("checkout", `${shopperId}:${request.requestId}`);
  const claimed = await claimCheckout(deps.db, { id, orderId: newId(), shopperId, contentHash });
  if (claimed.contentHash !== contentHash) {
    throw new DomainError(
      "invalid",
      "REQUEST_ID_REUSED",
      "This request id was used for a different checkout; a new one needs a new id.",
    );
  }
  if (claimed.state !== "running") return claimed;
  const frozen = await freeze(deps, claimed, request);
  await deps.engine.startCheckout(inputOf(claimed, request, frozen));
  return claimed;
}

async function freeze(
  { db, orders }: Deps,
  claimed: StoredCheckout,
  request: StartCheckoutRequest,
): Promise<FreezeQuoteResponse> {
  const { lines, contact, address, expectedTotal, locale } = request;
  try {
    return await orders.freezeQuote({
      orderId: claimed.orderId,
      shopperId: claimed.shopperId,
      lines,
      locale,
      ...(contact && { contact }),
      ...(address && { address }),
      ...(expectedTotal && { expectedTotal }),
    });
  } catch (error) {
    if (isDomainError(error) && !isTransient(error)) await dropClaim(db, claimed.id);
    throw error;
  }
}

function inputOf(
  { id, orderId, shopperId }: StoredCheckout,
  request: StartCheckoutRequest,
  frozen: FreezeQuoteResponse,
): CheckoutInput {
  return {
    checkoutId: id,
    orderId,
    shopperId,
    lines: request.lines.map(({ offerId, quantity }) => ({ offerId, quantity })),
    total: amountToJson(frozen.quote?.totals?.total),
    shares: frozen.shares.map(shareToJson),
    paymentToken: request.paymentToken,
    returnUrl: request.returnUrl.replaceAll("{checkout_id}", id),
    takeLinesId: stableId("take-lines", id),
  };
}
