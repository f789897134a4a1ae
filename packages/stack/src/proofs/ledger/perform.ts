import { setTimeout as pause } from "node:timers/promises";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import type { AuthorizePaymentResponse } from "@souk/contracts/payment/v1/payment_service";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Provider } from "../../shopping/provider.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { Step, Story } from "./story.ts";

const cards = { approved: "4242424242424242", declined: "4000000000009995" };
const limitMs = 60_000;
const longestPauseMs = 2_000;
const refusals = new Set(["failed_precondition", "not_found", "invalid"]);

/** A payment of the run: its order and parts exist only here and at the payment service. */
export interface Case {
  readonly story: Story;
  readonly orderId: string;
  readonly sellerOrderIds: readonly string[];
  readonly paymentToken: string;
}

/** How a step was answered; for each of the requests if it was sent twice. */
export interface Answered {
  readonly isDone: readonly boolean[];
  /** Requests sent again since the answer did not come. */
  readonly repeats: number;
}

export async function newCase(provider: Provider, story: Story): Promise<Case> {
  const paymentToken = await provider.cardToken(story.isDeclined ? cards.declined : cards.approved);
  return { story, orderId: newId(), sellerOrderIds: story.parts.map(() => newId()), paymentToken };
}

/** Sends a step until it is known what became of it. Twice at once, if the story says so, under the same request id. */
export async function perform(
  { payment }: Pick<ShopClients, "payment">,
  each: Case,
  step: Step,
  sellerIds: readonly string[],
): Promise<Answered> {
  const requestId = newId();
  let repeats = 0;
  const send = () => request(payment, { each, step, requestId, sellerIds });
  const once = async () => settled(send, () => repeats++);
  const isDone = await Promise.all(step.isSentTwice ? [once(), once()] : [once()]);
  return { isDone, repeats };
}

async function settled(send: () => Promise<unknown>, onRepeat: () => void): Promise<boolean> {
  const endsAtMs = performance.now() + limitMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      await send();
      return true;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      if (refusals.has(error.kind)) return false;
      if (performance.now() > endsAtMs) throw error;
      onRepeat();
      await pause(pauseMs * (0.5 + Math.random()));
    }
  }
}

interface Request {
  readonly each: Case;
  readonly step: Step;
  readonly requestId: string;
  readonly sellerIds: readonly string[];
}

function request(payment: ShopClients["payment"], { each, step, requestId, sellerIds }: Request): Promise<unknown> {
  const { orderId, story, sellerOrderIds } = each;
  if (step.do === "void") return payment.voidPayment({ orderId });
  if (step.do === "authorize") return payment.authorizePayment(authorization(each, sellerIds)).then(requireOutcome);
  const part = { orderId, sellerOrderId: sellerOrderIds[step.at] ?? "" };
  if (step.do === "capture") return payment.capturePayment(part);
  const amount = { currencyCode: story.currencyCode, minorUnits: step.amount };
  return payment.refundPayment({ requestId, ...part, amount });
}

/** An authorization may be answered before the provider said anything. */
function requireOutcome({ payment }: AuthorizePaymentResponse): void {
  if (payment?.state !== Payment_State.PENDING) return;
  throw new DomainError("unavailable", "PAYMENT_PENDING", "The outcome is not known yet.");
}

function authorization({ orderId, story, sellerOrderIds, paymentToken }: Case, sellerIds: readonly string[]) {
  const money = (minorUnits: bigint) => ({ currencyCode: story.currencyCode, minorUnits });
  return {
    orderId,
    paymentToken,
    returnUrl: "",
    amount: money(story.parts.reduce((sum, { total }) => sum + total, 0n)),
    shares: story.parts.map(({ sellerAt, total, commission, marketplace }, at) => ({
      sellerOrderId: sellerOrderIds[at] ?? "",
      sellerId: sellerIds[sellerAt] ?? "",
      total: money(total),
      commission: money(commission),
      marketplaceDiscount: money(marketplace),
    })),
  };
}
