import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Provider } from "../../shopping/provider.ts";
import { settle } from "../../shopping/settle.ts";
import type { CheckoutAnswer, Line, Purchase, Shopper } from "../../shopping/shopper.ts";

const tellsSoldOut = new Set(["STOCK_INSUFFICIENT", "LINES_UNAVAILABLE"]);

export interface Customer {
  readonly shopper: Shopper;
  readonly purchase: Purchase;
}

type Outcome =
  | { readonly kind: "ordered"; readonly orderId: string }
  | { readonly kind: "sold_out" }
  /** Too many attempts: nothing was tried. */
  | { readonly kind: "told_to_wait"; readonly why: string; readonly seconds: number }
  | { readonly kind: "other"; readonly why: string };

/** What became of one shopper's attempt. */
export type Ending = Outcome & { readonly repeats: number; readonly ms: number };

/** Fills the cart with what the lines sum up to, and gets ready to pay for exactly these lines. */
export async function prepare(shopper: Shopper, provider: Provider, lines: readonly Line[]): Promise<Customer> {
  for (const { offerId, quantity } of lines) await shopper.addToCart(offerId, newId(), quantity);
  const [expectedTotal, paymentToken] = await Promise.all([shopper.cartTotal(), provider.cardToken()]);
  return { shopper, purchase: { lines, expectedTotal, paymentToken } };
}

export async function pay({ shopper, purchase }: Customer): Promise<Ending> {
  const startedAt = performance.now();
  let repeats = 0;
  const ending = await outcomeOf(() => settle(shopper, purchase, newId(), () => repeats++));
  return { ...ending, repeats, ms: performance.now() - startedAt };
}

async function outcomeOf(attempt: () => Promise<CheckoutAnswer>): Promise<Outcome> {
  try {
    const { state, orderId, failureReason } = await attempt();
    if (state === "completed") return { kind: "ordered", orderId };
    if (state === "failed" && tellsSoldOut.has(failureReason)) return { kind: "sold_out" };
    return { kind: "other", why: `${state} ${failureReason}`.trim() };
  } catch (error) {
    if (!isDomainError(error)) return { kind: "other", why: String(error) };
    if (tellsSoldOut.has(error.reason)) return { kind: "sold_out" };
    const why = `${error.reason}: ${error.message}`;
    const seconds = Number(error.metadata.retry_after_seconds);
    return seconds > 0 ? { kind: "told_to_wait", why, seconds } : { kind: "other", why };
  }
}

export const ordersOf = (endings: readonly Ending[]): string[] =>
  endings.flatMap((ending) => (ending.kind === "ordered" ? [ending.orderId] : []));

export const countOf = (endings: readonly Ending[], kind: Ending["kind"]): number =>
  endings.filter((ending) => ending.kind === kind).length;

/** What else there was than an order or "sold out", each once. */
export const otherAnswers = (endings: readonly Ending[]): string[] => [
  ...new Set(endings.flatMap((ending) => ("why" in ending ? [ending.why] : []))),
];
