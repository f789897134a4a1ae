import { inTransaction } from "@souk/database/transaction";
import { isId } from "@souk/ids/id";
import { lockPayout, savePayout } from "../../db/payout-store.ts";
import { insertWebhookOnce } from "../../db/webhook-store.ts";
import { isMoving } from "../../domain/payout-state.ts";
import type { ProviderPayout } from "../../provider/payout-provider.ts";
import { isOurs } from "./is-ours.ts";
import type { PayoutDeps } from "./payout-deps.ts";
import { takeBack } from "./take-back.ts";

interface PayoutEvent {
  readonly provider: string;
  readonly eventId: string;
  readonly type: string;
  readonly view: ProviderPayout;
}

type Deps = Pick<PayoutDeps, "db" | "now" | "log" | "timing">;

/**
 * Takes over that the bank sent back what it had been paid, once. What is still on its way to us is asked about at once: the
 * worker books it.
 */
export async function receivePayoutEvent(deps: Deps, { view, ...event }: PayoutEvent): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    if (!(await insertWebhookOnce(tx, { ...event, providerPaymentId: view.id, sequence: 1 }))) return;
    const payout = isId(view.reference) ? await lockPayout(tx, view.reference) : undefined;
    if (!payout || !isOurs(payout, view)) {
      deps.log.error({ eventId: event.eventId, providerPayoutId: view.id }, "an event of a payout that is not ours");
      return;
    }
    if (isMoving(payout.state)) await savePayout(tx, { ...payout, dueAt: deps.now() });
    else if (payout.state === "paid" && view.status === "failed") await takeBack(deps, tx, payout, view);
  });
}
