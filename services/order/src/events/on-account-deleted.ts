import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { Sealer } from "@souk/personal-data/sealer";
import { depersonaliseOrders } from "../use-cases/depersonalise-orders.ts";

/** Orders outlive the account that placed them, without leading back to it. */
export const onAccountDeleted = (sealer: Sealer) =>
  defineConsumer({
    name: "order.on-account-deleted",
    topic: "auth-events",
    type: "auth.account-deleted.v1",
    schema: AccountDeletedSchema,
    handle: (tx, { payload }) => depersonaliseOrders(tx, sealer, payload.accountId),
  });
