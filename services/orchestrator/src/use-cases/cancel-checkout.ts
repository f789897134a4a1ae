import type { Db } from "@souk/database/database";
import type { StoredCheckout } from "../db/checkout-store.ts";
import { requestCancel } from "../db/ownership-store.ts";
import { isUnderWay } from "../domain/checkout.ts";
import type { Waiting } from "../waiting.ts";
import { awaitCheckout } from "./await-checkout.ts";

interface Input {
  readonly checkoutId: string;
  readonly shopperId: string;
  readonly waitMs: number;
}

/** Asks the run that waits at the bank to end; the run itself undoes what it did. Resolves to where it is then. */
export async function cancelCheckout(deps: { db: Db; waiting: Waiting }, input: Input): Promise<StoredCheckout> {
  await requestCancel(deps.db, input.checkoutId, input.shopperId);
  return awaitCheckout(deps, { ...input, isEnough: (state) => !isUnderWay(state) });
}
