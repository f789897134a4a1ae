import { type Money, money } from "@souk/money/money";
import type { Cart, CartLine, MergedLine, MergeNotice, MergeOutcome } from "../domain/cart.ts";

/** A cart from its hash, a flat list of names and values: see cart-scripts.ts. */
export function readCart(answer: unknown): Cart {
  if (!Array.isArray(answer)) throw new Error("a cart script answered something else than a cart");
  const lines: CartLine[] = [];
  const saved: CartLine[] = [];
  const fields = new Map<string, string>();
  for (let at = 0; at < answer.length; at += 2) {
    const [name, value] = [String(answer[at]), String(answer[at + 1])];
    if (name.startsWith("l:")) lines.push(readLine(name, value));
    else if (name.startsWith("s:")) saved.push(readLine(name, value));
    else fields.set(name, value);
  }
  return {
    lines: lines.sort(newestFirst),
    saved: saved.sort(newestFirst),
    version: BigInt(fields.get("v") ?? 0),
    couponCode: fields.get("c") ?? "",
    mergeNotice: readNotice(fields.get("n")),
  };
}

/** How a price is kept; nothing for none. */
export function priceText(price: Money | undefined): string {
  return price ? `${price.currencyCode}:${price.minorUnits}` : "";
}

function readLine(name: string, value: string): CartLine {
  const [quantity = "0", addedAt = "0", currencyCode, minorUnits] = value.split(":");
  return {
    offerId: name.slice("l:".length),
    quantity: Number(quantity),
    addedAt: new Date(Number(addedAt)),
    seenPrice: currencyCode && minorUnits ? money(currencyCode, BigInt(minorUnits)) : undefined,
  };
}

/** Lines added in the same millisecond keep an order too. */
function newestFirst(a: CartLine, b: CartLine): number {
  return b.addedAt.getTime() - a.addedAt.getTime() || (a.offerId < b.offerId ? 1 : -1);
}

function readNotice(text: string | undefined): MergeNotice | undefined {
  if (!text) return undefined;
  const [mergedAt, ...lines] = text.split(";");
  return { mergedAt: new Date(Number(mergedAt)), lines: lines.flatMap(readMerged) };
}

const outcomes: readonly MergeOutcome[] = ["added", "summed", "clamped", "dropped"];

function readMerged(text: string): MergedLine[] {
  const [offerId, outcomeText, quantity, wanted] = text.split(",");
  const outcome = outcomes.find((known) => known === outcomeText);
  return offerId && outcome ? [{ offerId, outcome, quantity: Number(quantity), wanted: Number(wanted) }] : [];
}
