import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { Sealer } from "@souk/personal-data/sealer";
import { leaveOrders } from "../use-cases/depersonalise-orders.ts";

/** Orders outlive the account that placed them, without leading back to it. */
export const onAccountDeleted = (deps: { sealer: Sealer; now: () => Date }) =>
  defineConsumer({
    name: "order.on-account-deleted",
    topic: "auth-events",
    type: "auth.account-deleted.v1",
    schema: AccountDeletedSchema,
    handle: (tx, { payload }) => leaveOrders(tx, deps, payload.accountId),
  });
