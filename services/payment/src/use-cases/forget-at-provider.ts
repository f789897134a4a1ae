import { inTransaction } from "@souk/database/transaction";
import { deleteForgottenBefore, insertForgotten } from "../db/forgotten-store.ts";
import {
  deleteRemovedMethod,
  findMethod,
  lockMethods,
  type MethodRow,
  postponeRemovedMethod,
} from "../db/method-store.ts";
import type { PaymentDeps } from "./deps.ts";

/** Longer than a payment can be undecided, see GIVE_UP_MS: nothing is heard of that card as a new one after that. */
const rememberMs = 7 * 24 * 60 * 60_000;

/**
 * Has the provider forget a removed card. That it is to be forgotten is stored before the provider is told: a payment with
 * the same card that is heard of in between, or after, cannot show the shopper a card that the provider does not have any
 * more. Who pays with it at that very moment has to enter it once again.
 */
export async function forgetAtProvider(deps: PaymentDeps, { id, shopperId }: MethodRow): Promise<void> {
  const { db, provider, timing, now, log } = deps;
  const method = await inTransaction(db, async (tx) => {
    await lockMethods(tx, shopperId);
    const removed = await findMethod(tx, id);
    if (!removed?.removedAt) return undefined;
    await insertForgotten(tx, { provider: removed.provider, providerMethodId: removed.providerMethodId }, now());
    return removed;
  });
  if (!method) return;
  const signal = AbortSignal.timeout(timing.providerTimeoutMs);
  if (await provider.forgetCard(method.providerMethodId, signal)) return deleteRemovedMethod(db, id);
  log.warn({ paymentMethodId: id }, "the provider did not say that it forgot a card; it is asked again");
  await postponeRemovedMethod(db, id, now());
}

export async function purgeForgotten({ db, now }: Pick<PaymentDeps, "db" | "now">): Promise<void> {
  await deleteForgottenBefore(db, new Date(now().getTime() - rememberMs));
}
