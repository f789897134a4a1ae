import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { eraseUser } from "../use-cases/erase-user.ts";

/** Who deletes their account leaves nothing personal behind. */
export const onAccountDeleted = defineConsumer({
  name: "user.on-account-deleted",
  topic: "auth-events",
  type: "auth.account-deleted.v1",
  schema: AccountDeletedSchema,
  handle: (tx, event) => eraseUser(tx, event.payload.accountId),
});
