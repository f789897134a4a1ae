import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { lastReturnedOf } from "../../db/payout-store.ts";
import {
  type AccountRow,
  bankActor,
  destinationsOf,
  heldAccounts,
  insertAction,
  lockAccounts,
  saveHold,
  setDestination,
} from "../../db/run-store.ts";
import type { PayoutDeps } from "./payout-deps.ts";
import { restateProposed } from "./restate-proposed.ts";

interface Destination {
  readonly sellerId: string;
  readonly token: string;
  readonly last4: string;
}

/**
 * Where a seller's money goes from now on. Another account than the one that a bank sent money back from ends the hold that
 * came of it; an operator's hold stays.
 */
export async function setPayoutDestination(deps: PayoutDeps, destination: Destination): Promise<void> {
  const { sellerId, token } = destination;
  await inTransaction(deps.db, async (tx) => {
    const before = (await destinationsOf(tx, [sellerId])).get(sellerId);
    await setDestination(tx, { ...destination, updatedAt: deps.now() });
    if (token === "" || token === before?.token) return;
    const held = (await heldAccounts(tx, [sellerId])).filter(({ heldBy }) => heldBy === bankActor);
    for (const account of await lockAccounts(tx, held)) await release(deps, tx, account);
  });
}

async function release(deps: PayoutDeps, tx: Tx, account: AccountRow): Promise<void> {
  const { sellerId, currencyCode, holdReason, heldBy } = account;
  if (heldBy !== bankActor) return;
  const free = { ...account, holdReason: null, heldBy: null, heldAt: null };
  await saveHold(tx, free);
  await restateProposed(deps, tx, free);
  const returned = await lastReturnedOf(tx, account);
  if (!returned) return;
  await insertAction(tx, {
    ...{ action: "payout-released", actorId: bankActor, at: deps.now(), sellerId },
    ...{ runId: returned.runId, payoutId: returned.id },
    before: { currencyCode, holdReason },
    after: { currencyCode, holdReason: null },
  });
}
