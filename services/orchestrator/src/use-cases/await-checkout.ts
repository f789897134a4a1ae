import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { findCheckout, type StoredCheckout } from "../db/checkout-store.ts";
import { isSettled } from "../domain/checkout.ts";
import type { Waiting } from "../waiting.ts";

interface Input {
  readonly checkoutId: string;
  /** Whose run it must be; undefined for those who may see all. */
  readonly shopperId: string | undefined;
  readonly waitMs: number;
}

/** A message that a run changed may be lost with its connection. */
const lookAgainMs = 5_000;

/** A run as soon as it is no longer running, or as it is when the time is over. */
export async function awaitCheckout(deps: { db: Db; waiting: Waiting }, input: Input): Promise<StoredCheckout> {
  const deadline = performance.now() + input.waitMs;
  for (;;) {
    const leftMs = Math.max(0, deadline - performance.now());
    // Armed before the state is read, so that a change between the two is not missed.
    const changed = deps.waiting.forChange(input.checkoutId, Math.min(leftMs, lookAgainMs));
    const checkout = await findCheckout(deps.db, input.checkoutId);
    if (!checkout || (input.shopperId !== undefined && checkout.shopperId !== input.shopperId)) {
      throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
    }
    if (isSettled(checkout.state) || leftMs === 0) return checkout;
    await changed;
  }
}
