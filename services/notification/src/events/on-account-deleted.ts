import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { eraseAccount } from "../db/news-store.ts";

/** Who deletes their account leaves nothing about their wishes behind. */
export const onAccountDeleted = defineConsumer({
  name: "notification.on-account-deleted",
  topic: "auth-events",
  type: "auth.account-deleted.v1",
  schema: AccountDeletedSchema,
  handle: (tx, { payload }) => eraseAccount(tx, payload.accountId),
});
