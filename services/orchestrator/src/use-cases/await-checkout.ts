import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { findCheckout, type StoredCheckout } from "../db/checkout-store.ts";
import { type CheckoutState, isSettled } from "../domain/checkout.ts";
import type { Waiting } from "../waiting.ts";

interface Input {
  readonly checkoutId: string;
  /** Whose run it must be; undefined for those who may see all. */
  readonly shopperId: string | undefined;
  readonly waitMs: number;
  /** What to wait for; anything but a running run without. */
  readonly isEnough?: (state: CheckoutState) => boolean;
  /** It was started, though it may not show yet. */
  readonly isBegun?: boolean;
}

/** A message that a run changed may be lost with its connection. */
const lookAgainMs = 5_000;

/** A run as soon as it is no longer running, or as it is when the time is over. */
export async function awaitCheckout(deps: { db: Db; waiting: Waiting }, input: Input): Promise<StoredCheckout> {
  const { isEnough = isSettled } = input;
  const deadline = performance.now() + input.waitMs;
  for (;;) {
    const leftMs = Math.max(0, deadline - performance.now());
    // Armed before the state is read, so that a change between the two is not missed.
    const changed = deps.waiting.forChange(input.checkoutId, Math.min(leftMs, lookAgainMs));
    const checkout = await findCheckout(deps.db, input.checkoutId);
    const isOthers = input.shopperId !== undefined && checkout && checkout.shopperId !== input.shopperId;
    if (isOthers || (!checkout && !input.isBegun)) {
      throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
    }
    if (checkout && (isEnough(checkout.state) || leftMs === 0)) return checkout;
    if (leftMs === 0) throw new DomainError("unavailable", "CHECKOUT_NOT_SHOWN", "The checkout has begun; ask again.");
    await changed;
  }
}
