import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { insertGoneShopper } from "../db/owner-store.ts";
import type { LogisticsDeps } from "../deps.ts";

/** What is under way is still brought; what has ended is forgotten, now or as soon as it has. */
export const onAccountDeleted = ({ now }: Pick<LogisticsDeps, "now">) =>
  defineConsumer({
    name: "logistics.on-account-deleted",
    topic: "auth-events",
    type: "auth.account-deleted.v1",
    schema: AccountDeletedSchema,
    handle: (tx, { payload }) => insertGoneShopper(tx, payload.accountId, now()),
  });
