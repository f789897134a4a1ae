import { setTimeout as pause } from "node:timers/promises";
import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { isUniqueViolation } from "@souk/database/unique-violation";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Money } from "@souk/money/money";
import { injectTrace } from "@souk/telemetry/tracing";
import { findPayment, insertPaymentOnce, leaseOne, type PaymentRow } from "../db/payment-store.ts";
import { insertShares } from "../db/share-store.ts";
import { checkShares, type Share } from "../domain/share.ts";
import { appendStateEvent } from "../events/payment-events.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { paymentVoided } from "./payment-errors.ts";
import { requireMethod } from "./payment-methods.ts";
import { isTombstone } from "./request-void.ts";
import { settlePayment } from "./settle-payment.ts";

interface Input {
  readonly orderId: string;
  readonly amount: Money;
  /** A new card's token, else empty. Nothing is charged when the amount is zero. */
  readonly paymentToken: string;
  /** A saved card of the shopper, else empty. */
  readonly paymentMethodId: string;
  readonly shopperId: string;
  readonly savesCard: boolean;
  readonly returnUrl: string;
  readonly shares: readonly Share[];
  /** Of all the above. */
  readonly contentHash: string;
}

const lookEveryMs = 50;

/**
 * Holds the money of an order, once. The intent is stored before the provider is asked, so that a crash in between
 * leaves something to find the outcome by. Twins: one asks, the others wait for its answer.
 */
export async function authorizePayment(deps: PaymentDeps, input: Input): Promise<PaymentRow> {
  checkShares(input.amount, input.shares);
  if (await storeIntent(deps, input)) return settlePayment(deps, input.orderId, { isFresh: true });
  const payment = await repeated(deps, input);
  return payment.state === "pending" ? awaitOutcome(deps, payment) : payment;
}

/** False when the order has a payment, or a mark that there must be none. */
async function storeIntent(deps: PaymentDeps, input: Input): Promise<boolean> {
  const { amount, shares, orderId, returnUrl, contentHash } = input;
  const id = newId();
  const now = deps.now();
  try {
    return await inTransaction(deps.db, async (tx) => {
      const money = { currencyCode: amount.currencyCode, amount: amount.minorUnits };
      const isFree = amount.minorUnits === 0n;
      // A repeat is answered also when the saved card was removed meanwhile.
      if (input.paymentMethodId !== "" && (await findPayment(tx, orderId))) return false;
      const { traceparent = "" } = injectTrace();
      const payment = { id, orderId, returnUrl, contentHash, traceparent, ...money, createdAt: now, updatedAt: now };
      const asked = isFree ? free : { ...(await cardOf(tx, input)), ...pendingAt(deps) };
      if (!(await insertPaymentOnce(tx, { ...payment, ...asked }))) return false;
      const rows = shares.map(({ total, commission, marketplaceDiscount, ...share }) => ({
        ...share,
        paymentId: id,
        total: total.minorUnits,
        commission: commission.minorUnits,
        marketplaceDiscount: marketplaceDiscount.minorUnits,
      }));
      await insertShares(tx, rows);
      const authorized = isFree ? await findPayment(tx, orderId) : undefined;
      if (authorized) await appendStateEvent(tx, authorized);
      return true;
    });
  } catch (error) {
    if (!isUniqueViolation(error, "shares_pkey")) throw error;
    throw new DomainError("already_exists", "SELLER_ORDER_TAKEN", "A seller order belongs to another order's payment.");
  }
}

/** Of an order that costs nothing: there is nobody to ask. */
const free = { provider: "none", state: "authorized" } as const;

const pendingAt = (deps: PaymentDeps) =>
  ({ provider: deps.provider.name, state: "pending", dueAt: leaseEnd(deps) }) as const;

/** What to charge, as the payment keeps it. */
async function cardOf(tx: Tx, { paymentToken, paymentMethodId, shopperId, savesCard }: Input) {
  if ((paymentToken === "") === (paymentMethodId === "")) {
    throw new DomainError("invalid", "CARD_MISSING", "Name a card's token or a saved card.");
  }
  if (shopperId === "" && (savesCard || paymentMethodId !== "")) {
    throw new DomainError("invalid", "SHOPPER_MISSING", "A saved card belongs to a shopper; name them.");
  }
  const owner = { shopperId: shopperId || null };
  if (paymentMethodId === "") return { ...owner, paymentToken, savesCard };
  const { providerMethodId } = await requireMethod(tx, { id: paymentMethodId, shopperId });
  return { ...owner, paymentToken: providerMethodId, paymentMethodId };
}

async function repeated({ db }: PaymentDeps, input: Input): Promise<PaymentRow> {
  const payment = await findPayment(db, input.orderId);
  if (!payment) throw new Error("the payment that was there before is gone");
  if (isTombstone(payment)) throw paymentVoided();
  if (payment.contentHash === input.contentHash) return payment;
  throw new DomainError("invalid", "REQUEST_ID_REUSED", "This order has a payment with other content.", {
    orderId: input.orderId,
  });
}

/** What a twin, or the worker, learns of a pending payment; takes over when nobody is at it. Pending when time is over. */
async function awaitOutcome(deps: PaymentDeps, first: PaymentRow): Promise<PaymentRow> {
  const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
  let payment = first;
  while (payment.state === "pending" && !signal.aborted) {
    const lease = { now: deps.now(), leasedUntil: leaseEnd(deps) };
    if (await inTransaction(deps.db, (tx) => leaseOne(tx, payment.orderId, lease))) {
      return settlePayment(deps, payment.orderId, { isFresh: false });
    }
    await pause(lookEveryMs);
    payment = (await findPayment(deps.db, payment.orderId)) ?? payment;
  }
  return payment;
}
